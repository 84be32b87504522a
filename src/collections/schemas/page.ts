import { z } from 'astro/zod'

/** The front matter of every MDX page. */
export const pageSchema = z.strictObject({
  title: z
    .string()
    .min(15, { error: 'A title has 15 to 60 characters' })
    .max(60, { error: 'A title has 15 to 60 characters' }),
  description: z
    .string()
    .min(70, { error: 'A description has 70 to 160 characters' })
    .max(160, { error: 'A description has 70 to 160 characters' }),
  heading: z.string().min(3),
  lead: z.string().min(10),
})

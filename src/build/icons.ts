import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** The sizes that browsers and home screens ask for, in pixels; file names carry them. */
const sizes = [32, 180, 192, 512] as const

/** Devices cut this one to their own shape: the sign stands in the middle, where every shape leaves it whole. */
const maskable = { size: 512, sign: 384, ground: '#f5efdf' } as const

const writeMaskable = async (folder: string, sign: Buffer): Promise<void> => {
  const { size, sign: inner, ground: background } = maskable
  const edge = (size - inner) / 2
  await sharp(sign, { density: 72 * (inner / 32) })
    .resize(inner, inner)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background })
    .png()
    .toFile(join(folder, `icon-maskable-${size}.png`))
}

/** Makes the raster icons of the site from its sign, `favicon.svg`. */
export const writeIcons = async (folder: string): Promise<void> => {
  const sign = await readFile(join(folder, 'favicon.svg'))
  for (const size of sizes) {
    await sharp(sign, { density: 72 * (size / 32) })
      .resize(size, size)
      .png()
      .toFile(join(folder, `icon-${size}.png`))
  }
  await writeMaskable(folder, sign)
}

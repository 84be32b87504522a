import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** The sizes that browsers and home screens ask for, in pixels; file names carry them. */
const sizes = [32, 180] as const

/** Makes the raster icons of the site from its sign, `favicon.svg`. */
export const writeIcons = async (folder: string): Promise<void> => {
  const sign = await readFile(join(folder, 'favicon.svg'))
  for (const size of sizes) {
    await sharp(sign, { density: 72 * (size / 32) })
      .resize(size, size)
      .png()
      .toFile(join(folder, `icon-${size}.png`))
  }
}

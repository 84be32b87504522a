/** The folder of files with a hash in their names, below the base path. */
export const hashedFolder = '_astro/'

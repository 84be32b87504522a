/** The module in which Vite keeps what its `import()` calls. */
const viteHelper = '\0vite/preload-helper.js'

/**
 * What a late part of a page needs is asked for at once, and its styles are there before it runs. Vite's own helper does the
 * same for more kinds of browser and page than this site has, in five times the bytes on every page.
 */
const helper = (base: string): string => `
export const __vitePreload = async (load, files = []) => {
  await Promise.all(files.map((file) => new Promise((done) => {
    const href = ${JSON.stringify(base)} + file
    if (document.querySelector('link[href="' + href + '"]')) return done()
    const link = document.createElement('link')
    const isStyle = href.endsWith('.css')
    link.rel = isStyle ? 'stylesheet' : 'modulepreload'
    link.href = href
    if (isStyle) link.onload = link.onerror = done
    else done()
    document.head.append(link)
  })))
  return load()
}`

/**
 * Puts a small helper for late parts in the place of Vite's.
 *
 * @param base the path under which the site is served, with a slash at its end.
 */
export const lateLoading = (base: string) => ({
  name: 'late-loading',
  enforce: 'pre' as const,
  load: (id: string): string | undefined => (id === viteHelper ? helper(base) : undefined),
})

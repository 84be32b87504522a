/** The longest wait for a data file, in milliseconds: the largest takes half of it on the slowest lines. */
const patience = 30_000

const read = async (path: string, early: Promise<Response | undefined> | undefined): Promise<unknown> => {
  const response = (await early) ?? (await fetch(path))
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return response.json()
}

/**
 * Fetches a data file of the site.
 *
 * @param early an answer that was asked for before, if there is one.
 * @throws where it does not come, does not come in time, or is no JSON, such as the page of a hotel's network.
 */
export const fetchJson = (path: string, early?: Promise<Response | undefined>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${path} did not come.`)), patience)
    read(path, early)
      .then(resolve, reject)
      .finally(() => clearTimeout(limit))
  })

/** One package in a lock file of npm. */
export interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type Lock = Readonly<Record<string, LockedPackage>>

/**
 * Binaries for other systems that the registry in use did not offer when the lock was written: they are named, so that npm
 * takes the lock for whole, and nobody on the systems of our tests installs them.
 */
const foreignBinaries = [
  /^node_modules\/@astrojs\/compiler-binding-(?:android|darwin|linux-arm64|wasm32|win32)/,
  /^node_modules\/@biomejs\/cli-(?:android|darwin|linux-(?:arm64|x64)-musl|win32)/,
  // Starlight, beside which the load is measured, brings its own search.
  /^node_modules\/@pagefind\/(?:darwin|freebsd|windows)/,
] as const

/** Packages that may run a script when they are installed; with `--ignore-scripts`, and in the build, none does. */
export const mayRunScripts = [
  'node_modules/@mdn/mdn-http-observatory',
  'node_modules/esbuild',
  'node_modules/node_extra_ca_certs_mozilla_bundle',
  'node_modules/sharp',
  'node_modules/workerd',
] as const

const isForeign = (path: string, { optional }: LockedPackage): boolean =>
  optional === true && foreignBinaries.some((pattern) => pattern.test(path))

const missingFrom = (lock: Lock): readonly string[] =>
  Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !findable(lock, path, name))
      .map((name) => `${path || 'the project'} needs ${name}, which is not locked`),
  )

/** Looks for a package as Node does: in the folder of who needs it, then in each folder above. */
const findable = (lock: Lock, from: string, name: string): boolean => {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (inside in lock) return true
  if (from === '') return false
  const above = from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  return findable(lock, above, name)
}

/** Says what in a lock file could let in something that nobody has seen. */
export const weaknessesOf = (lock: Lock): readonly string[] => {
  const packages = Object.entries(lock).filter(([path]) => path !== '')
  return [
    ...packages
      .filter(([path, each]) => !each.integrity?.startsWith('sha512-') && !isForeign(path, each))
      .map(([path]) => `${path} has no digest`),
    ...packages
      .filter(([, { resolved, link }]) => resolved !== undefined || link)
      .map(([path, { resolved }]) => `${path} comes from a place of its own: ${resolved ?? 'a link'}`),
    ...packages
      .filter(([, { version = '' }]) => !/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version))
      .map(([path]) => `${path} has no version of a registry`),
    ...packages
      .filter(
        ([path, { hasInstallScript }]) => hasInstallScript && !mayRunScripts.some((each) => each === path),
      )
      .map(([path]) => `${path} runs a script when it is installed`),
    ...missingFrom(lock),
  ]
}

// The lock file must install everywhere: in step with package.json, every optional binding of a
// platform present, and no address of any registry written down.
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const faults = []

const root = lock.packages['']
for (const kind of ['dependencies', 'devDependencies'])
  if (JSON.stringify(sorted(manifest[kind])) !== JSON.stringify(sorted(root[kind])))
    faults.push(`${kind} of package.json and package-lock.json differ: run npm install`)

for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved) faults.push(`${path}: names the host it came from`)
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`
    if (!lock.packages[nested] && !lock.packages[`node_modules/${name}`])
      faults.push(`${path}: ${name} has no entry, so other platforms cannot install it`)
  }
}

for (const fault of faults) console.error(fault)
console.log(
  `package-lock.json: ${Object.keys(lock.packages).length} packages, ${faults.length} faults`,
)
process.exitCode = faults.length ? 1 : 0

function sorted(list = {}) {
  return Object.entries(list).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

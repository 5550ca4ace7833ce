import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import { readEvidence } from './readEvidence'
import type { FaultsOf } from './readStories'
import type { Story } from '../src/trial/story'

const storiesId = 'virtual:stories'
const moduleId = `\0${storiesId}`

type Checker = { readonly storyChecker: (evidence: unknown) => FaultsOf }

/**
 * Checks `data/stories/` and gives the app its stories as a module. The app itself is asked whether it
 * understands every address and finds every figure; a fault stops the build.
 *
 * @param read reads and checks the folder; it throws with the faults in words
 */
export function storiesPlugin(
  read: (folder: string, faultsOf: FaultsOf) => readonly Story[],
): Plugin {
  let root = ''
  let building = false
  let checked: Promise<readonly Story[]> | undefined
  const stories = async () => {
    const folder = join(root, 'data')
    const { module } = await runnerImport<Checker>(join(root, 'src/state/storyChecker.ts'), {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': join(root, 'src') } },
    })
    return read(folder, module.storyChecker(readEvidence(folder)))
  }
  return {
    name: 'stories',
    configResolved(config) {
      root = config.root
      building = config.command === 'build'
    },
    async buildStart() {
      if (building) await (checked = stories())
    },
    resolveId: (id) => (id === storiesId ? moduleId : undefined),
    async load(id) {
      return id === moduleId
        ? `export const stories = ${JSON.stringify(await (checked ?? stories()))}`
        : undefined
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        const stale = server.moduleGraph.getModuleById(moduleId)
        if (stale && file.startsWith(join(root, 'data'))) server.moduleGraph.invalidateModule(stale)
      })
    },
  }
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseStory, type Story } from '../src/trial/story'
import { readJson } from './readList'

/** What a story names that the app or its evidence does not have, in words. */
export type FaultsOf = (story: Story) => readonly string[]

/** Reads and checks `data/stories/`; throws with every fault found: file, field, and what is wrong. */
export function readStories(folder: string, faultsOf: FaultsOf): readonly Story[] {
  const home = join(folder, 'stories')
  if (!existsSync(home)) return []
  const faults: string[] = []
  const stories = readdirSync(home)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file): Story[] => {
      try {
        const story = parseStory(file, readJson(join(home, file), file))
        faults.push(...faultsOf(story).map((fault) => `${file}: ${fault}`))
        return [story]
      } catch (fault) {
        faults.push(fault instanceof Error ? fault.message : String(fault))
        return []
      }
    })
  if (faults.length) throw new Error(`The stories in data/ have faults:\n${faults.join('\n')}`)
  return stories.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id))
}

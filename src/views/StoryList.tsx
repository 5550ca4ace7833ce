import { stories } from 'virtual:stories'
import type { Catalogue } from '@/evidence/catalogue'
import { storyText } from '@/evidence/storyWords'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { InnerLink } from '@/ui/InnerLink'
import './StoryList.css'

/** Every story, to be presented from its first step. */
export function StoryList({ catalogue }: { catalogue: Catalogue }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <ul className="story-list">
      {stories.map(({ id, title, about, steps }) => (
        <li key={id}>
          <InnerLink
            href={`?story=${id}`}
            onOpen={() => ask({ story: id, step: '', present: 'off', quiz: '' })}
          >
            {storyText(title, catalogue)}
          </InnerLink>
          <p>{storyText(about, catalogue)}</p>
          <p className="story-size">
            {plural(steps.length, 'step')}
            {steps.some(({ predict }) => predict) && ', one to predict'}
          </p>
        </li>
      ))}
    </ul>
  )
}

import { useEffect } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { StoryList } from '@/views/StoryList'
import { sections } from './sections'
import './lessons.css'

/** To learn from: what endpoints mean, how the drugs work, what is advised and how sure that is. */
export function LessonsPage({ catalogue }: { catalogue: Catalogue }) {
  useEffect(() => {
    // A link to a section, or to an agent's path, arrives before the page is there to scroll.
    const { path, term } = useExplorer.getState()
    const section = location.hash.slice(1) || (path && !term ? 'signalling' : '')
    if (section) document.getElementById(section)?.scrollIntoView()
  }, [])
  return (
    <main id="main" className="page lessons-page">
      <h1>Lessons</h1>
      <nav aria-label="On this page">
        <a href="#stories">Stories</a>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <section aria-labelledby="stories">
        <h2 id="stories">Stories</h2>
        <p className="lesson-intro">
          A result, step by step, to read or to present: guess first, then see the figure with its
          interval. Every number opens its source.
        </p>
        <StoryList catalogue={catalogue} />
      </section>
      {sections.map(({ id, title, intro, Component }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p className="lesson-intro">{intro}</p>
          <Component evidence={catalogue.evidence} catalogue={catalogue} />
        </section>
      ))}
    </main>
  )
}

import { useExplorer } from '@/state/explorer'
import { writeUrl } from '@/state/url'
import { Icon } from '@/ui/Icon'
import './embedded.css'

/** The foot of a view inside another page: from here the reader gets to the whole. */
export function Embedded({ release }: { release: string }) {
  const address = useExplorer((s) => writeUrl({ ...s, embed: 'off' }))
  return (
    <footer className="embedded">
      <a href={address || '.'} target="_blank" rel="noreferrer">
        Open in the JAK Inhibitor Evidence Explorer <Icon name="external" size={12} />
      </a>
      <span>Data release {release}</span>
    </footer>
  )
}

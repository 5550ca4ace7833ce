import type { Link } from '@/evidence/links'
import { Icon } from '@/ui/Icon'
import './SourceItem.css'

/** Addresses outside this site, one after another. */
export function Links({ links }: { links: readonly Link[] }) {
  return (
    <span className="links">
      {links.map(({ label, href }) => (
        <a key={href} href={href} rel="noreferrer">
          {label} <Icon name="external" size={11} />
        </a>
      ))}
    </span>
  )
}

import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'

/** Parts of the address that mean nothing here: named, and left out. */
export function NotUnderstood() {
  const notUnderstood = useExplorer((s) => s.notUnderstood)
  const forget = () => useExplorer.setState({ notUnderstood: [] })
  if (!notUnderstood.length) return null
  return (
    <div className="notice" role="status">
      <p>
        This link asks for something that is not here, and that part was left out:{' '}
        <b>{notUnderstood.join(', ')}</b>
      </p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={forget}>
        <Icon name="close" />
      </button>
    </div>
  )
}

import { Icon } from '@/ui/Icon'

type Props = { file: string; content: () => unknown; label: string; name?: string }

/** Saves data that is already here as a JSON file: no server is asked. */
export function DownloadButton({ file, content, label, name }: Props) {
  const save = () => {
    const text = JSON.stringify(content(), null, 2)
    const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = href
    link.download = file
    link.click()
    setTimeout(() => URL.revokeObjectURL(href), 1000)
  }
  return (
    <button type="button" className="button small" aria-label={name} onClick={save}>
      <Icon name="down" size={13} /> {label}
    </button>
  )
}

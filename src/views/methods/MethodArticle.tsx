import { Fragment } from 'react'
import { agreementWords, labelOfUse, type Agreement, type Method } from '@/evidence/methods'
import { capital } from '@/evidence/words'

type Props = { method: Method; agreement: Agreement | undefined }

export function MethodArticle({ method, agreement }: Props) {
  const { id, name, formula, use, where, sources, notFor } = method
  return (
    <article className="method" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p className="method-use">
        <span data-use={use}>{labelOfUse[use]}</span> {use === 'check' ? '' : where}
      </p>
      <Formula text={formula} />
      <dl>
        {sources.length > 0 && (
          <div>
            <dt>{sources.length === 1 ? 'Source' : 'Sources'}</dt>
            <dd>
              {sources.map((source) => (
                <p key={source}>{source}</p>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Not for</dt>
          <dd>{notFor}</dd>
        </div>
        <div>
          <dt>Against R</dt>
          <dd>
            <AgainstR method={method} agreement={agreement} />
          </dd>
        </div>
      </dl>
    </article>
  )
}

/** One line of the formula a line, its parts kept whole. */
function Formula({ text }: { text: string }) {
  return (
    <code className="method-formula">
      {text.split('\n').map((line) => (
        <span key={line}>
          {line.split(/ {4,}/).map((part) => (
            <span key={part}>{part} </span>
          ))}
        </span>
      ))}
    </code>
  )
}

function AgainstR({ method: { paths, note }, agreement }: Props) {
  if (!agreement)
    return paths instanceof RegExp
      ? `No value of it is among the reference results. ${note ?? ''}`
      : `Not compared; held to ${paths.heldTo}.`
  return <Raised text={`${capital(agreementWords(agreement))}. ${note ?? ''}`} />
}

/** Powers of ten with raised digits of the page's own font. */
function Raised({ text }: { text: string }) {
  const [plain = '', ...powers] = text.split(/(?<=10)(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/)
  return (
    <>
      {plain}
      {powers.map((power) => {
        const [digits = ''] = /^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(power) ?? []
        return (
          <Fragment key={power}>
            <sup>{lowered(digits)}</sup>
            {power.slice(digits.length)}
          </Fragment>
        )
      })}
    </>
  )
}

const lowered = (digits: string) => digits.normalize('NFKC')

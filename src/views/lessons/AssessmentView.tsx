import { assessmentWords, type Assessment } from '@/evidence/assessment'
import { Icon } from '@/ui/Icon'
import { Verdict } from '@/ui/Verdict'

type Props = { readonly name: string; readonly assessment: Assessment }

/** Whether this patient responds, and which condition decided it. */
export function AssessmentView({ name, assessment }: Props) {
  const { responder, checks } = assessment
  return (
    <section className="lesson-assessment" data-responder={responder} aria-label={name}>
      <h4>
        {name}
        <Verdict verdict={responder ? 'met' : 'not-met'} pill>
          {responder ? 'Responder' : 'Not a responder'}
        </Verdict>
      </h4>
      <ul>
        {checks.map(({ met, words }) => (
          <li key={words} data-met={met}>
            <Icon name={met ? 'check' : 'close'} size={14} />
            <span>
              <span className="visually-hidden">{met ? 'Holds: ' : 'Fails: '}</span>
              {words}
            </span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {name}: {assessmentWords(assessment)}
      </p>
    </section>
  )
}

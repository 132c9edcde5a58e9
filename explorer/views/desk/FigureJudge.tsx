import './desk.css';
import { type FormEvent, useState } from 'react';
import { useSending } from '../../api/useSending.ts';
import { JudgementLine } from '../../figures/JudgementLine.tsx';
import {
  ConfirmFigureDocument,
  CorrectFigureDocument,
  type FigureCorrectionInput,
  type FigureReadFragment,
  type JudgementLineFragment,
  RejectFigureDocument,
  UndoJudgementDocument,
} from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';
import { SelectedWords } from './SelectedWords.tsx';

interface FigureJudgeProps {
  readonly figure: FigureReadFragment & { readonly judgements: ReadonlyArray<JudgementLineFragment> };
  readonly onJudged: () => void;
  /** Whether the text of the page is beside it, so that words can be selected there. */
  readonly withText?: boolean;
}

/** What a correction may set, in the order in which a reader checks a figure. */
const FIELDS = ['value', 'valueTo', 'unit', 'qualifier', 'indicator', 'breakdown', 'period'] as const;
const STATUSES = ['ACTUAL', 'TARGET', 'FORECAST'] as const;

/** Confirms, corrects or rejects a figure, always with a reason, and undoes such a decision. Only fields that are filled in are corrected. */
export function FigureJudge({ figure, onJudged, withText = false }: FigureJudgeProps) {
  const { say, name } = useWords();
  const { send, isBusy, failure } = useSending();
  const [why, setWhy] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [isCorrecting, setCorrecting] = useState(false);
  const [isDone, setDone] = useState(false);
  const known: Readonly<Record<string, string | null | undefined>> = {
    unit: figure.value?.printedUnit ?? figure.value?.unit,
    qualifier: figure.qualifier,
    indicator: figure.printedIndicator,
    breakdown: figure.breakdown,
    period: figure.period?.text,
    value: figure.printedValue,
  };
  const judge = async (document: unknown, input: Readonly<Record<string, unknown>>): Promise<void> => {
    setDone(false);
    if ((await send(document, { ...input, why })) === undefined) return;
    setDone(true);
    setWhy('');
    setFields({});
    setCorrecting(false);
    onJudged();
  };
  const decide = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
    if (button === 'confirm') void judge(ConfirmFigureDocument, { figure: figure.id });
    else if (button === 'reject') void judge(RejectFigureDocument, { figure: figure.id });
    else void judge(CorrectFigureDocument, { figure: figure.id, correction: readCorrection(fields) });
  };
  return (
    <form className="stack judge" onSubmit={decide}>
      <label className="labelled-field">
        <span>{say('judge.why')}</span>
        <input className="field" value={why} onChange={({ target }) => setWhy(target.value)} required />
      </label>
      {isCorrecting && (
        <div className="desk-pair">
          {FIELDS.map((field) => (
            <label key={field} className="labelled-field">
              <span>{name('judge.field', field)}</span>
              <input
                className="field"
                value={fields[field] ?? ''}
                placeholder={known[field] ?? ''}
                {...((field === 'value' || field === 'valueTo') && { type: 'number', step: 'any' })}
                onChange={({ target }) => setFields({ ...fields, [field]: target.value })}
              />
            </label>
          ))}
          <label className="labelled-field">
            <span>{say('figure.status')}</span>
            <select
              className="field"
              value={fields['status'] ?? ''}
              onChange={({ target }) => setFields({ ...fields, status: target.value })}
            >
              <option value="">{say('judge.unchanged')}</option>
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {name('status', status)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {withText && (
        <SelectedWords
          onPick={(picked) => {
            setFields({ ...fields, ...picked });
            setCorrecting(true);
          }}
        />
      )}
      <div className="row">
        <button type="submit" value="confirm" className="button" disabled={isBusy}>
          {say('judge.confirm')}
        </button>
        <button type="submit" value="reject" className="button" disabled={isBusy}>
          {say('judge.reject')}
        </button>
        {isCorrecting ? (
          <button
            type="submit"
            value="correct"
            className="button"
            data-primary
            disabled={isBusy || Object.values(fields).every((text) => text.trim() === '')}
          >
            {say('judge.correct')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => setCorrecting(true)}>
            {say('judge.correct')}…
          </button>
        )}
      </div>
      <p aria-live="polite" className="small">
        {isDone && say('judge.done')}
        <span className="form-failure">{failure}</span>
      </p>
      {figure.judgements.length > 0 && (
        <ul className="plain-list small">
          {figure.judgements.map((judgement) => (
            <li key={judgement.id} className="desk-run">
              <JudgementLine judgement={judgement} />
              {judgement.undoneAt === null && judgement.kind !== 'UNDO' && (
                <button
                  type="button"
                  className="button"
                  data-quiet
                  disabled={isBusy || why.trim() === ''}
                  onClick={() => void judge(UndoJudgementDocument, { judgement: judgement.id })}
                >
                  {say('judge.undo')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function readCorrection(fields: Readonly<Record<string, string>>): FigureCorrectionInput {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, text]) => text.trim() !== '')
      .map(([field, text]) => [field, field === 'value' || field === 'valueTo' ? Number(text) : text.trim()]),
  );
}

import './desk.css';
import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSending } from '../../api/useSending.ts';
import { JudgementLine } from '../../figures/JudgementLine.tsx';
import {
  ConfirmFigureDocument,
  CorrectFigureDocument,
  type FigureCorrectionInput,
  type JudgedFigureFragment,
  RejectFigureDocument,
  UndoJudgementDocument,
  type UndoJudgementMutation,
} from '../../generated/graphql.ts';
import { Button } from '../../parts/Button.tsx';
import { FormFailure } from '../../parts/FormFailure.tsx';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { useWords } from '../../words/useWords.ts';
import { parseChangeWords } from './parseChangeWords.ts';
import { parsePeriodWords } from './parsePeriodWords.ts';
import { SelectedWords } from './SelectedWords.tsx';

interface FigureJudgeProps {
  readonly figure: JudgedFigureFragment;
  /** Receives the figure after a decision. */
  readonly onJudged: (figure: JudgedFigureFragment | null) => void;
  /** Whether the text of the page is next to it, so that words can be selected there. */
  readonly withText?: boolean;
}

/** What a correction may set, in the order in which a reader checks a figure. */
const FIELDS = ['value', 'valueTo', 'unit', 'qualifier', 'change', 'indicator', 'breakdown', 'period'] as const;
const STATUSES = ['ACTUAL', 'TARGET', 'FORECAST'] as const;

/** What a decision answers, whichever it is. */
type Judged = Readonly<Record<string, { readonly statistic: JudgedFigureFragment | null }>>;

/**
 * Confirms, corrects or rejects a figure, always with a reason, and undoes such a decision. Only fields that are filled
 * in are corrected. Confirming a figure means that it was compared with the page, which needs no words.
 */
export function FigureJudge({ figure, onJudged, withText = false }: FigureJudgeProps) {
  const { say, name } = useWords();
  const { send, isBusy, failure, detail } = useSending();
  const [why, setWhy] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [isCorrecting, setCorrecting] = useState(false);
  const [isDone, setDone] = useState(false);
  const reason = useRef<HTMLInputElement>(null);
  const correction = useRef<HTMLDivElement>(null);
  const known: Readonly<Record<string, string | null | undefined>> = {
    unit: figure.value?.printedUnit ?? figure.value?.unit,
    qualifier: figure.qualifier,
    indicator: figure.printedIndicator,
    breakdown: figure.breakdown,
    period: figure.period?.text,
    value: figure.printedValue,
    change: figure.change?.text,
  };
  const judge = async (mutation: unknown, input: Readonly<Record<string, unknown>>): Promise<void> => {
    setDone(false);
    const answer = await send<Judged>(mutation, { ...input, why: why.trim() || say('judge.why.confirmed') });
    if (answer === undefined) return;
    setDone(true);
    // The fields of a correction disappear: if one of them had the focus, it moves to the field that stays.
    if (correction.current?.contains(document.activeElement) === true) reason.current?.focus();
    setWhy('');
    setFields({});
    setCorrecting(false);
    onJudged(Object.values(answer)[0]?.statistic ?? null);
  };
  const beginCorrection = (): void => {
    flushSync(() => setCorrecting(true));
    correction.current?.querySelector('input')?.focus();
  };
  const isFilled = Object.values(fields).some((text) => text.trim() !== '');
  const correct = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isFilled) void judge(CorrectFigureDocument, { figure: figure.id, correction: toCorrection(fields) });
  };
  return (
    <div className="stack judge">
      {/* Enter in a field corrects, if anything does: it must neither confirm nor reject the figure that someone is writing about. */}
      <form className="stack" onSubmit={correct}>
        <label className="labelled-field">
          <span>{say('judge.why.hint')}</span>
          <input ref={reason} className="field" value={why} onChange={({ target }) => setWhy(target.value)} required />
        </label>
        {isCorrecting && (
          <div ref={correction} className="desk-pair">
            {FIELDS.map((field) => (
              <label key={field} className="labelled-field">
                <span>{name('judge.field', field)}</span>
                <input
                  className="field"
                  value={fields[field] ?? ''}
                  placeholder={known[field] ?? ''}
                  {...((field === 'value' || field === 'valueTo') && { type: 'number', step: 'any' })}
                  onChange={({ target }) => {
                    const isGrowth = field !== 'change' || target.value.trim() === '' || parseChangeWords(target.value);
                    target.setCustomValidity(isGrowth ? '' : say('judge.change.hint'));
                    setFields({ ...fields, [field]: target.value });
                  }}
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
          <Button isOff={isBusy} onClick={() => void judge(ConfirmFigureDocument, { figure: figure.id })}>
            {say('judge.confirm')}
          </Button>
          <Button
            isOff={isBusy}
            onClick={({ currentTarget: { form } }) => {
              if (form?.reportValidity() === true) void judge(RejectFigureDocument, { figure: figure.id });
            }}
          >
            {say('judge.reject')}
          </Button>
          {/* Two buttons: one that turned into the other while it is clicked would submit at once. */}
          {isCorrecting ? (
            <Button key="correct" type="submit" data-primary isOff={isBusy || !isFilled}>
              {say('judge.correct')}
            </Button>
          ) : (
            <Button key="begin" onClick={beginCorrection}>
              {say('judge.correct')}…
            </Button>
          )}
        </div>
        <p aria-live="polite" className="small">
          {isBusy ? say('judge.sending') : isDone && say('judge.done')}
          <FormFailure failure={failure} detail={detail} />
        </p>
      </form>
      {figure.judgements.length > 0 && (
        <ul className="plain-list small">
          {figure.judgements.map((judgement) => (
            <li key={judgement.id} className="desk-run">
              <JudgementLine judgement={judgement} />
              {judgement.undoneAt === null && judgement.kind !== 'UNDO' && (
                <ReasonForm<UndoJudgementMutation>
                  label={say('judge.undo')}
                  document={UndoJudgementDocument}
                  input={{ judgement: judgement.id }}
                  onDone={({ undoJudgement }) => {
                    onJudged(undoJudgement.statistic);
                    // What was undone cannot be undone again: its button disappears.
                    reason.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function toCorrection(fields: Readonly<Record<string, string>>): FigureCorrectionInput {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, text]) => text.trim() !== '')
      .map(([field, text]) => [field, parseField(field, text.trim())]),
  );
}

function parseField(field: string, text: string): unknown {
  if (field === 'value' || field === 'valueTo') return Number(text);
  if (field === 'change') return parseChangeWords(text);
  return field === 'period' ? parsePeriodWords(text) : text;
}

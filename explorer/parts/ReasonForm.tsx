import { type ReactNode, type RefObject, useState } from 'react';
import { useSending } from '../api/useSending.ts';
import { Button } from './Button.tsx';
import { FormFailure } from './FormFailure.tsx';
import { useSwappedFocus } from './useSwappedFocus.ts';
import { useWords } from '../words/useWords.ts';

interface ReasonFormProps<Data> {
  /** What the form does: the words of its button. */
  readonly label: string;
  /** The registered mutation that it sends. */
  readonly document: unknown;
  /** Its input without the reason; undefined as long as something has to be chosen. */
  readonly input: Readonly<Record<string, unknown>> | undefined;
  readonly onDone: (answer: Data) => void;
  /** What is chosen before the reason is given. */
  readonly children?: ReactNode;
}

/** A decision of an editor that needs a reason: a button that opens a form, which sends one mutation. */
export function ReasonForm<Data>({ label, document, input, onDone, children }: ReasonFormProps<Data>) {
  const { say } = useWords();
  const { send, isBusy, failure, detail } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const { button, opened, onKeyDown } = useSwappedFocus(isOpen, () => setOpen(false));
  if (!isOpen) {
    return (
      <button ref={button} type="button" className="button" data-quiet onClick={() => setOpen(true)}>
        {label}…
      </button>
    );
  }
  return (
    <form
      ref={opened as RefObject<HTMLFormElement | null>}
      className="stack"
      onKeyDown={onKeyDown}
      onSubmit={async (event) => {
        event.preventDefault();
        const answer = await send<Data>(document, { ...input, why });
        if (answer === undefined) return;
        setOpen(false);
        setWhy('');
        onDone(answer);
      }}
    >
      {children}
      <label className="labelled-field">
        <span>{say('judge.why')}</span>
        <input className="field" value={why} onChange={({ target }) => setWhy(target.value)} required />
      </label>
      <div className="row">
        <Button type="submit" data-primary isOff={isBusy || input === undefined}>
          {label}
        </Button>
        <button type="button" className="button" data-quiet onClick={() => setOpen(false)}>
          {say('judge.cancel')}
        </button>
      </div>
      <p aria-live="polite" className="small">
        {isBusy ? say('judge.sending') : <FormFailure failure={failure} detail={detail} />}
      </p>
    </form>
  );
}

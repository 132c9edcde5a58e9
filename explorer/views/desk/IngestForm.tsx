import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { toOperation } from '../../api/operation.ts';
import { type Failure, sortFailure } from '../../api/sortFailure.ts';
import { streamEvents } from '../../api/streamEvents.ts';
import {
  IngestPageDocument,
  type IngestPageMutation,
  type IngestPageMutationVariables,
  IngestProgressDocument,
  type IngestProgressSubscription,
} from '../../generated/graphql.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { decodePageFile } from './decodePageFile.ts';
import { useWords } from '../../words/useWords.ts';

interface IngestFormProps {
  readonly isEditor: boolean;
  readonly onLoaded: () => void;
}

type Step = IngestProgressSubscription['ingestProgress']['step'];

/** Reads a page in: a file that is dropped or chosen, or pasted text. Its progress is told while it is read. */
export function IngestForm({ isEditor, onLoaded }: IngestFormProps) {
  const { say } = useWords();
  const client = useClient();
  const [file, setFile] = useState('');
  const [text, setText] = useState('');
  const [publication, setPublication] = useState('');
  const [date, setDate] = useState('');
  const [pageNumber, setPageNumber] = useState('');
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [isUnreadable, setUnreadable] = useState(false);
  const [step, setStep] = useState<Step | undefined>();
  const [done, setDone] = useState<IngestPageMutation['ingestPage'] | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  /** Files that were dropped together come one after the other, each to be looked at before it is read in. */
  const take = async ([first, ...others]: readonly File[]): Promise<void> => {
    if (first === undefined) return;
    const decoded = decodePageFile(new Uint8Array(await first.arrayBuffer()));
    setFile(first.name);
    setText(decoded ?? '');
    setPageNumber('');
    setUnreadable(decoded === undefined);
    setWaiting(others);
  };
  const send = async (): Promise<void> => {
    const clientMutationId = crypto.randomUUID();
    const following = new AbortController();
    setStep('READ');
    setDone(undefined);
    setFailure(undefined);
    void streamEvents<IngestProgressSubscription>(
      IngestProgressDocument,
      { clientMutationId },
      ({ ingestProgress }) => setStep(ingestProgress.step),
      following.signal,
    );
    const { data, error } = await client.mutation(
      toOperation<IngestPageMutation, IngestPageMutationVariables>(IngestPageDocument),
      {
        input: {
          file,
          text,
          clientMutationId,
          ...(publication !== '' && { publication }),
          ...(date !== '' && { date }),
          ...(pageNumber !== '' && { pageNumber }),
        },
      },
    );
    following.abort();
    setStep(undefined);
    if (error !== undefined) setFailure(sortFailure(error));
    else if (data !== undefined) {
      setDone(data.ingestPage);
      onLoaded();
      await take(waiting);
    }
  };
  return (
    <Section title={say('desk.read')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div
          className="desk-drop"
          data-over={isOver ? '' : undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take([...event.dataTransfer.files]);
          }}
        >
          <span className="quiet small">{say('desk.drop')}</span>
          <button type="button" className="button" onClick={() => chooser.current?.click()}>
            {say('desk.choose')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".txt,.md,text/plain"
            className="hidden"
            tabIndex={-1}
            aria-label={say('desk.choose')}
            multiple
            onChange={({ target }) => void take([...(target.files ?? [])])}
          />
        </div>
        {waiting.length > 0 && (
          <p className="quiet small" role="status">
            {say('desk.waiting', { n: waiting.length })}
          </p>
        )}
        {isUnreadable && <Notice kind="failed" title={say('desk.noText')} detail={say('desk.noText.hint')} />}
        <label className="labelled-field">
          <span>{say('desk.file')}</span>
          <input className="field" value={file} onChange={({ target }) => setFile(target.value)} required />
        </label>
        <label className="labelled-field">
          <span>{say('desk.paste')}</span>
          <textarea
            className="field desk-text"
            rows={8}
            value={text}
            onChange={({ target }) => setText(target.value)}
            required
          />
        </label>
        <div className="desk-pair">
          <label className="labelled-field">
            <span>{say('desk.publication')}</span>
            <input className="field" value={publication} onChange={({ target }) => setPublication(target.value)} />
          </label>
          <label className="labelled-field">
            <span>{say('desk.date')}</span>
            <input className="field" type="date" value={date} onChange={({ target }) => setDate(target.value)} />
          </label>
          <label className="labelled-field">
            <span>{say('desk.pageNumber')}</span>
            <input
              className="field"
              value={pageNumber}
              placeholder="A5"
              onChange={({ target }) => setPageNumber(target.value)}
            />
          </label>
        </div>
        <button type="submit" className="button" data-primary disabled={!isEditor || step !== undefined}>
          {say('desk.send')}
        </button>
      </form>
      <div aria-live="polite">
        {step !== undefined && <Notice kind="waiting" title={say(`desk.step.${step}`)} />}
        {failure !== undefined && (
          <Notice
            kind="failed"
            title={say(failure.kind === 'refused' ? 'desk.refused' : 'state.failed')}
            detail={failure.message}
          />
        )}
        {done !== undefined && <Loaded result={done} />}
      </div>
    </Section>
  );
}

function Loaded({ result: { changed, page, run, issues } }: { readonly result: IngestPageMutation['ingestPage'] }) {
  const { say } = useWords();
  return (
    <Notice
      kind="good"
      title={changed ? say('desk.step.DONE') : say('desk.unchanged')}
      detail={say('desk.loaded', { articles: run.articleCount, figures: run.statisticCount })}
    >
      <Link to="/desk" search={{ page: page.id }} className="button" data-primary>
        {say('desk.review')}
      </Link>
      {issues.length > 0 && (
        <>
          <h3>
            {say('desk.issues')} {issues.length}
          </h3>
          <ul className="plain-list small">
            {issues.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

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
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { takePageFile } from './takePageFile.ts';
import { useWords } from '../../words/useWords.ts';

interface IngestFormProps {
  readonly isEditor: boolean;
  readonly onLoaded: () => void;
}

type Ingested = IngestPageMutation['ingestPage'];

interface Part {
  readonly part: number;
  readonly parts: number;
}

interface Answered {
  readonly parts: number;
  readonly result?: Ingested;
  readonly failure?: Failure;
}

type Step = IngestProgressSubscription['ingestProgress']['step'];

/** Reads a page: a file that is dropped or chosen, or pasted text. Shows the progress while it is read. */
export function IngestForm({ isEditor, onLoaded }: IngestFormProps) {
  const { say } = useWords();
  const client = useClient();
  const [file, setFile] = useState('');
  const [text, setText] = useState('');
  const [document, setDocument] = useState<string | undefined>();
  const [part, setPart] = useState<Part | undefined>();
  const [notRead, setNotRead] = useState<readonly string[]>([]);
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

  /** Files that were dropped together come one after the other; each can be looked at before it is read. */
  const take = async ([first, ...others]: readonly File[]): Promise<void> => {
    if (first === undefined) return;
    const taken = await takePageFile(first);
    setFile(first.name);
    setText(taken?.text ?? '');
    setDocument(taken?.document);
    setPageNumber('');
    setUnreadable(taken === undefined);
    setWaiting(others);
  };
  /** Reads one page; if a document has others, they are read, too, even if one of them fails. */
  const sendPart = async (number: number): Promise<Answered> => {
    const clientMutationId = mintToken();
    const following = new AbortController();
    setStep('READ');
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
          ...(document === undefined ? { text } : { document, part: number }),
          clientMutationId,
          ...(publication !== '' && { publication }),
          ...(date !== '' && { date }),
          ...(pageNumber !== '' && { pageNumber }),
        },
      },
    );
    following.abort();
    const parts = data?.ingestPage.parts ?? error?.graphQLErrors[0]?.extensions['parts'];
    return {
      parts: typeof parts === 'number' ? parts : 1,
      ...(data !== undefined && { result: data.ingestPage }),
      ...(error !== undefined && { failure: sortFailure(error) }),
    };
  };
  const send = async (): Promise<void> => {
    setDone(undefined);
    setFailure(undefined);
    setNotRead([]);
    const failures: Failure[] = [];
    let last: Ingested | undefined;
    let parts = 1;
    for (let number = 1; number <= parts; number += 1) {
      setPart(parts > 1 ? { part: number, parts } : undefined);
      const answered = await sendPart(number);
      parts = Math.max(parts, answered.parts);
      if (answered.result !== undefined) last = join(last, answered.result);
      if (answered.failure === undefined) continue;
      failures.push(answered.failure);
      // One page may be a scan; but without the server or the right to write, the others would fail, too.
      if (answered.failure.kind !== 'failed') break;
    }
    setStep(undefined);
    setPart(undefined);
    if (last === undefined) return setFailure(failures[0]);
    setNotRead(failures.map(({ message }) => message));
    setDone(last);
    onLoaded();
    if (waiting.length === 0 && document !== undefined) putAway();
    await take(waiting);
  };
  const putAway = (): void => {
    setFile('');
    setDocument(undefined);
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
            accept=".txt,.md,.pdf,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,text/plain"
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
        {document === undefined ? (
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
        ) : (
          <p className="quiet small" role="status">
            {say('desk.document')}{' '}
            <button type="button" className="button" onClick={putAway}>
              {say('desk.pasteInstead')}
            </button>
          </p>
        )}
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
        <Button type="submit" data-primary isOff={!isEditor || step !== undefined}>
          {say('desk.send')}
        </Button>
      </form>
      <div aria-live="polite">
        {step !== undefined && (
          <Notice
            kind="waiting"
            title={say(`desk.step.${step}`)}
            {...(part !== undefined && { detail: say('desk.part', { ...part }) })}
          />
        )}
        {failure !== undefined && (
          <Notice
            kind="failed"
            title={say(failure.kind === 'refused' ? 'desk.refused' : 'state.failed')}
            detail={failure.message}
          />
        )}
        {done !== undefined && <Loaded result={done} />}
        {notRead.length > 0 && <Notice kind="failed" title={say('desk.notRead')} detail={notRead.join(' ')} />}
      </div>
    </Section>
  );
}

/**
 * Mints a name for one request. `crypto.randomUUID` is missing if a page comes over plain HTTP from another machine.
 */
function mintToken(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** Joins what was loaded from the pages of a document; the first page is the one to review. */
function join(before: Ingested | undefined, next: Ingested): Ingested {
  if (before === undefined) return next;
  return {
    ...before,
    changed: before.changed || next.changed,
    run: {
      ...before.run,
      articleCount: before.run.articleCount + next.run.articleCount,
      statisticCount: before.run.statisticCount + next.run.statisticCount,
    },
    issues: [...before.issues, ...next.issues],
  };
}

function Loaded({ result: { changed, page, run, issues } }: { readonly result: Ingested }) {
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

import './desk.css';
import { useSearch } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { findToken, writeToken } from '../../api/token.ts';
import { useView } from '../../api/useView.ts';
import { DeskDocument } from '../../generated/graphql.ts';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useSwappedFocus } from '../../parts/useSwappedFocus.ts';
import { useWords } from '../../words/useWords.ts';
import { DeskDoubts } from './DeskDoubts.tsx';
import { DeskQueue } from './DeskQueue.tsx';
import { IngestForm } from './IngestForm.tsx';
import { PageReview } from './PageReview.tsx';

/** The editors' desk: read pages, review what was found, withdraw loads. Looking needs no token. */
export function DeskView() {
  const { say } = useWords();
  const { page, after, restated } = useSearch({ from: '/desk' });
  const places = { ...(after !== undefined && { after }), ...(restated !== undefined && { restated }) };
  const [token, setToken] = useState(findToken);
  const queue = useView(DeskDocument, places, { fresh: true, pause: page !== undefined });
  const isEditor = token !== '';
  if (page !== undefined) return <PageReview key={page} id={page} isEditor={isEditor} />;
  return (
    <>
      <ViewHead
        title={say('desk.title')}
        lead={say('desk.needToken')}
        tools={<ViewTools asked={queue.asked} files="/desk" />}
      />
      <div className="columns" data-equal>
        <div className="stack">
          <TokenForm
            token={token}
            onToken={(next) => {
              writeToken(next);
              setToken(next);
            }}
          />
          <IngestForm isEditor={isEditor} onLoaded={queue.retry} />
        </div>
        <div className="stack">
          {queue.data !== undefined && <DeskDoubts data={queue.data} />}
          <DeskQueue view={queue} isEditor={isEditor} />
        </div>
      </div>
    </>
  );
}

interface TokenFormProps {
  readonly token: string;
  readonly onToken: (token: string) => void;
}

function TokenForm({ token, onToken }: TokenFormProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const { button, opened } = useSwappedFocus(token === '', () => {});
  if (token !== '') {
    return (
      <p className="row">
        <span className="verdict" data-tone="good">
          ✓ {say('desk.token.set')}
        </span>
        <button ref={button} type="button" className="button" data-quiet onClick={() => onToken('')}>
          {say('desk.token.forget')}
        </button>
      </p>
    );
  }
  return (
    <form
      ref={opened as RefObject<HTMLFormElement | null>}
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(text.trim());
        // Signing out must not leave the token in the field.
        setText('');
      }}
    >
      <label className="labelled-field">
        <span>{say('desk.token')}</span>
        <input
          className="field"
          type="password"
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
          required
        />
      </label>
      <p className="quiet small">{say('desk.token.hint')}</p>
      <button type="submit" className="button" data-primary>
        {say('desk.token.use')}
      </button>
    </form>
  );
}

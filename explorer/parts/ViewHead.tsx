import './viewHead.css';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface ViewHeadProps {
  /** What kind of node the view shows. */
  readonly kind?: ReactNode;
  readonly title: string;
  readonly lead?: ReactNode;
  /** The tools of every view: query, files, link. */
  readonly tools?: ReactNode;
}

/** A longer title is a sentence, such as a quotation: it is set smaller. */
const LONG = 48;

/** The head of a view: what it is, its name, what can be done with it. It names the page, too. */
export function ViewHead({ kind, title, lead, tools }: ViewHeadProps) {
  const { say } = useWords();
  return (
    <header className="view-head">
      <title>{title === say('app.name') ? title : `${title} · ${say('app.name')}`}</title>
      <div className="view-head-words">
        {kind !== undefined && <p className="view-head-kind">{kind}</p>}
        <h1 data-long={title.length > LONG ? '' : undefined}>{title}</h1>
        {lead !== undefined && <div className="view-head-lead">{lead}</div>}
      </div>
      {tools}
    </header>
  );
}

import './viewTools.css';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Asked } from '../api/useView.ts';
import { useWords } from '../words/useWords.ts';
import { copyText } from './copyText.ts';

interface ViewToolsProps {
  readonly asked: Asked;
  /** Address of the view's files, without the ending: `/node/reg_…`. */
  readonly files: string;
  /** What narrows these files: `?scope=BELOW`. */
  readonly filesSearch?: string;
  readonly formats?: ReadonlyArray<Format>;
  readonly children?: ReactNode;
}

type Format = 'csv' | 'jsonld' | 'graphml';

const FORMATS: ReadonlyArray<Format> = ['csv', 'jsonld'];

const QueryDialog = lazy(async () => ({ default: (await import('./QueryDialog.tsx')).QueryDialog }));

/** What can be done with every view: see its query, take its figures as a file, copy its address. */
export function ViewTools({ asked, files, filesSearch = '', formats = FORMATS, children }: ViewToolsProps) {
  const { say } = useWords();
  const [isQueryOpen, setQueryOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  // A new address is a new link to copy.
  const href = useRouterState({ select: ({ location }) => location.href });
  return (
    <div className="view-tools">
      {children}
      <button type="button" className="button" data-quiet onClick={() => setQueryOpen(true)}>
        {say('tools.query')}
      </button>
      {formats.map((format) => (
        <a key={format} className="button" data-quiet href={`${files}.${format}${filesSearch}`}>
          {say(`tools.${format}`)}
        </a>
      ))}
      <button
        type="button"
        className="button"
        data-quiet
        key={href}
        onClick={async () => {
          if (!(await copyText(location.href))) return;
          setCopied(true);
          setTimeout(() => setCopied(false), 2_000);
        }}
      >
        <span aria-live="polite">{say(isCopied ? 'tools.copied' : 'tools.link')}</span>
      </button>
      {isQueryOpen && (
        <Suspense fallback={null}>
          <QueryDialog asked={asked} onClose={() => setQueryOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

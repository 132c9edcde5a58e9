import './viewTools.css';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Asked } from '../api/useView.ts';
import { useWords } from '../words/useWords.ts';
import { copyText } from './copyText.ts';
import { downloadCsv } from './downloadCsv.ts';
import type { ViewTable } from './viewTable.ts';

interface ViewToolsProps<Row> {
  readonly asked: Asked;
  readonly table?: ViewTable<Row>;
  /** Address without its ending, if the server makes the files of this view: `/node/reg_…`. */
  readonly files?: string | undefined;
  /** What narrows these files: `?scope=BELOW`. */
  readonly filesSearch?: string;
  readonly children?: ReactNode;
}

const QueryDialog = lazy(async () => ({ default: (await import('./QueryDialog.tsx')).QueryDialog }));

/** What can be done with every view: see its query, take its figures as a file, copy its address. */
export function ViewTools<Row>({ asked, table, files, filesSearch = '', children }: ViewToolsProps<Row>) {
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
      {files !== undefined &&
        (['csv', 'jsonld'] as const).map((format) => (
          <a key={format} className="button" data-quiet href={`${files}.${format}${filesSearch}`}>
            {say(`tools.${format}`)}
          </a>
        ))}
      {files === undefined && table !== undefined && table.rows.length > 0 && (
        <button type="button" className="button" data-quiet onClick={() => downloadCsv(table)}>
          {say('tools.csv')}
        </button>
      )}
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

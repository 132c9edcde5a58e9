import './twin.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import { Choice } from './Choice.tsx';

interface TwinProps {
  readonly title: string;
  readonly hint?: string;
  readonly chart: ReactNode;
  /** The same as a table. */
  readonly table: ReactNode;
  readonly tools?: ReactNode;
}

/** Shows a chart or the table that says the same; which of them is part of the address. */
export function Twin({ title, hint, chart, table, tools }: TwinProps) {
  const { say } = useWords();
  const { as } = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = as === 'table' ? 'table' : 'chart';
  return (
    <section className="panel stack" aria-label={title}>
      <div className="twin-head">
        <div>
          <h2>{title}</h2>
          {hint !== undefined && <p className="quiet small">{hint}</p>}
        </div>
        <div className="row">
          {tools}
          <Choice
            label={say('twin.label')}
            options={(['chart', 'table'] as const).map((value) => ({ value, label: say(`twin.${value}`) }))}
            value={shown}
            onChoose={(value) =>
              void navigate({
                to: '.',
                search: (search) => ({ ...search, as: value === 'table' ? ('table' as const) : undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </div>
      </div>
      {shown === 'table' ? table : chart}
    </section>
  );
}

import './lists.css';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** What an address calls it: `#figures`. */
  readonly anchor?: string;
  /** How many there are in all. */
  readonly count?: number | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** Without a frame: for what is next to the main part. */
  readonly isPlain?: boolean;
}

/** A part of a view under its own heading. */
export function Section({ title, anchor, count, tools, children, isPlain = false }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} className={isPlain ? 'stack section-plain' : 'panel stack'} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="section-count">{count.toLocaleString('en-US')}</span>}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

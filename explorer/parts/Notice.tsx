import './notice.css';
import type { ReactNode } from 'react';

/** What a notice is about: each kind has a sign of its own, so that they are not confused. */
export type NoticeKind = 'waiting' | 'empty' | 'late' | 'failed' | 'good';

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly detail?: string;
  /** Whether it is all that the page shows: its title is then the page's. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}

/** A clock is drawn: not every font has one. */
const CLOCK = (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.5V8l2.5 1.75" strokeLinecap="round" />
  </svg>
);

const SIGNS: Readonly<Record<NoticeKind, ReactNode>> = {
  waiting: '···',
  empty: '∅',
  late: CLOCK,
  failed: '!',
  good: '✓',
};

/** Says why there is nothing to see, in the place where it would be. */
export function Notice({ kind, title, detail, isPage = false, children }: NoticeProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="notice" data-kind={kind} role={kind === 'failed' || kind === 'late' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div className="notice-words">
        <Title className="notice-title">{title}</Title>
        {detail !== undefined && detail !== '' && <p className="quiet small">{detail}</p>}
        {children}
      </div>
    </div>
  );
}

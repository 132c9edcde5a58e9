import './notice.css';
import type { ReactNode } from 'react';

/** What a notice tells: each kind has a sign of its own, so that none is taken for another. */
export type NoticeKind = 'waiting' | 'empty' | 'late' | 'failed' | 'good';

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

const SIGNS: Readonly<Record<NoticeKind, string>> = { waiting: '···', empty: '∅', late: '⧗', failed: '!', good: '✓' };

/** Says why there is nothing to see, in the place where it would be. */
export function Notice({ kind, title, detail, children }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'failed' || kind === 'late' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {detail !== undefined && detail !== '' && <p className="quiet small">{detail}</p>}
        {children}
      </div>
    </div>
  );
}

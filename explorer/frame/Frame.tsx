import './frame.css';
import { Link, Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LanguageContext, useWords } from '../words/useWords.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { Preferences } from './Preferences.tsx';

/** The frame of every view: skip link, header with the search, the view itself. */
export function Frame() {
  const { lang } = useSearch({ from: '__root__' });
  const language = lang === 'en' ? 'en' : 'zh';
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);
  return (
    <LanguageContext value={language}>
      <Header />
      <Main />
    </LanguageContext>
  );
}

function Header() {
  const { say } = useWords();
  return (
    <header className="frame-header">
      <a className="frame-skip" href="#main">
        {say('app.skip')}
      </a>
      <div className="frame-bar">
        <Link to="/" className="frame-brand" aria-label={say('app.name')}>
          <Mark />
          <span>{say('app.name')}</span>
        </Link>
        <SearchBox />
        <nav className="frame-nav" aria-label={say('nav.label')}>
          <Link to="/graph">{say('nav.graph')}</Link>
          <Link to="/desk">{say('nav.desk')}</Link>
          <a href="/playground">{say('nav.playground')}</a>
        </nav>
        <Preferences />
      </div>
    </header>
  );
}

/** Moves the focus to the new view after a change of path, so that keyboards and screen readers begin there. */
function Main() {
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="main" className="frame-main" ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  );
}

function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 24 16 7l9 12" fill="none" stroke="var(--accent)" strokeWidth="2.5" />
      <circle cx="8" cy="24" r="5" fill="var(--accent)" />
      <circle cx="16" cy="7" r="5" fill="var(--ink)" />
      <circle cx="25" cy="20" r="5" fill="var(--ink)" />
    </svg>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { chooseTheme, currentTheme } from '../parts/theme.ts';
import { useWords } from '../words/useWords.ts';

/** The switches for language and theme. The language is part of the address; the theme is stored in this browser. */
export function Preferences() {
  const { say, language } = useWords();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <div className="frame-preferences">
      <Link
        to="."
        search={(search) => ({ ...search, lang: language === 'zh' ? ('en' as const) : undefined })}
        className="button"
        data-quiet
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        replace
      >
        {say('app.language')}
      </Link>
      <button
        type="button"
        className="button"
        data-quiet
        aria-label={say(`app.theme.${other}`)}
        title={say(`app.theme.${other}`)}
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
        </svg>
      </button>
    </div>
  );
}

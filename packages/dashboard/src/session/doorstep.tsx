import type { ReactNode } from 'react';
import { useTitle } from '../address/use-title.js';
import { LanguageSwitch } from '../texts/language-switch.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import './doorstep.css';

/** A page outside the session: one message, and the switches that everybody needs. */
export function Doorstep({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useTitle(title, 'Goodword');
  return (
    <>
      <header className="header">
        <span className="header-name">Goodword</span>
        <div className="header-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="doorstep" id="content">
        <h1 aria-live="polite">{title}</h1>
        {children}
      </main>
    </>
  );
}

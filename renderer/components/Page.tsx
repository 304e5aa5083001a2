import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A screen: its title, what can be done beside it, and one thing that fills the rest. */
export function Page({
  title,
  beside,
  actions,
  scrolls = false,
  children,
}: {
  title: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
  /** Whether the content may be higher than the window; else it fills it exactly. */
  scrolls?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.page} data-scrolls={scrolls || undefined}>
      <header className={classes.header}>
        <Title order={1} {...(typeof title === 'string' ? { title } : {})}>
          {title}
        </Title>
        <div className={classes.beside}>{beside}</div>
        <div className={classes.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}

/** A part of a screen, bordered by a hairline. */
export function Panel({
  title,
  aside,
  children,
  className = '',
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`${classes.panel} ${className}`}>
      {title && (
        <div className={classes.panelHead}>
          <h2 className={classes.panelTitle}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

import { Link, Outlet } from '@tanstack/react-router';
import { useSession } from '../app/session';
import { settingsWords as words } from '../messages/settings';
import classes from './Settings.module.css';
import { isOpenTo, settingsGroups } from './settingsPages';

/** 设置: its pages in groups beside the one that is open. */
export function SettingsPage() {
  const { grants } = useSession();
  const groups = settingsGroups
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ who }) => isOpenTo(grants, who)) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <div className={classes.page}>
      <nav className={classes.nav} aria-label={words.title}>
        {groups.map(({ title, pages }) => (
          <ul key={title} className={classes.group} aria-label={title}>
            <li className={classes.groupTitle} aria-hidden>
              {title}
            </li>
            {pages.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={classes.tab}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className={classes.open}>
        <Outlet />
      </div>
    </div>
  );
}

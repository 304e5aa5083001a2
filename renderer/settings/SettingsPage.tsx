import { Link, Outlet } from '@tanstack/react-router';
import { useMay } from '../app/session';
import { settingsWords as words } from '../messages/settings';
import classes from './Settings.module.css';

/** 设置: the pages of the system beside each other. */
export function SettingsPage() {
  const mayAudit = useMay('audit.list');
  return (
    <div className={classes.page}>
      <nav className={classes.tabs} aria-label={words.title}>
        <Link to="/settings" activeOptions={{ exact: true }} className={classes.tab}>
          {words.tabs.about}
        </Link>
        <Link to="/settings/users" className={classes.tab}>
          {words.tabs.users}
        </Link>
        <Link to="/settings/go-live" className={classes.tab}>
          {words.tabs.goLive}
        </Link>
        <Link to="/settings/closing" className={classes.tab}>
          {words.tabs.closing}
        </Link>
        <Link to="/settings/handover" className={classes.tab}>
          {words.tabs.handover}
        </Link>
        <Link to="/settings/proof" className={classes.tab}>
          {words.tabs.proof}
        </Link>
        <Link to="/settings/backup" className={classes.tab}>
          {words.tabs.backup}
        </Link>
        {mayAudit && (
          <Link to="/settings/audit" className={classes.tab}>
            {words.tabs.audit}
          </Link>
        )}
      </nav>
      <Outlet />
    </div>
  );
}

import { EmptyState } from '../components/EmptyState';
import { common } from '../messages/common';
import { shellWords } from '../messages/shell';
import classes from './Shell.module.css';
import nav from './SideNav.module.css';
import { UserMenu } from './UserMenu';

/** For an account that nothing was granted yet: every call would be refused, so none is made. */
export function NoGrants() {
  return (
    <div className={classes.frame}>
      <nav className={nav.nav}>
        <div className={nav.product}>{common.product}</div>
      </nav>
      <header className={classes.top}>
        <div className={classes.spring} />
        <UserMenu warehouse={null} />
      </header>
      <main className={classes.content}>
        <div className={classes.centred}>
          <EmptyState title={shellWords.noGrants} />
        </div>
      </main>
    </div>
  );
}

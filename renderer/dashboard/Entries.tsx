import {
  IconBarcode,
  IconBolt,
  IconPackageExport,
  IconPackageImport,
  IconSearch,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { steps } from '../../shared/documents/steps';
import { useLookUp } from '../app/lookUp';
import { useHasRole } from '../app/session';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { useWarehouse } from '../app/warehouse';
import { deskName } from '../desks/deskNames';
import { dashboardWords } from '../messages/dashboard';
import { deskWords } from '../messages/desks';
import { quickWords } from '../messages/quick';
import classes from './Dashboard.module.css';

const words = dashboardWords.entries;
const icon = { size: 26, stroke: 1.6, 'aria-hidden': true } as const;

/** 入库, 出库, 查物资: all that a keeper needs on most days. Who can't write here looks up. */
export function Entries() {
  const { warehouse } = useWarehouse();
  const mayWrite = useHasRole(steps.save.roles, warehouse.code);
  const [operation] = useOperationsInForce();
  const lookUp = useLookUp();
  return (
    <section className={classes.entries} aria-label={words.title}>
      {mayWrite && (
        <>
          {operation && (
            <Link to="/quick" className={`${classes.entry} ${classes.urgent}`}>
              <IconBolt {...icon} />
              <Said
                name={quickWords.title}
                explain={`${quickWords.explain}　${quickWords.for(operation.name)}`}
                keys={quickWords.key}
              />
            </Link>
          )}
          <Link to="/documents/new/$kind" params={{ kind: 'receipt' }} className={classes.entry}>
            <IconPackageImport {...icon} />
            <Said name={words.in} explain={words.inExplain} keys="F2" />
          </Link>
          <Link to="/documents/new/$kind" params={{ kind: 'dispatch' }} className={classes.entry}>
            <IconPackageExport {...icon} />
            <Said name={words.out} explain={words.outExplain} keys="F3" />
          </Link>
        </>
      )}
      <button type="button" className={classes.entry} onClick={lookUp}>
        <IconSearch {...icon} />
        <Said name={words.lookUp} explain={words.lookUpExplain} keys="Ctrl+K" />
      </button>
      {mayWrite && (
        <nav className={classes.desks} aria-label={words.desks}>
          {!operation && (
            <Link to="/quick">
              <IconBolt size={16} aria-hidden /> {quickWords.title}
            </Link>
          )}
          {deskName.options.map((desk) => (
            <Link key={desk} to="/desks/$desk" params={{ desk }}>
              <IconBarcode size={16} aria-hidden /> {deskWords.names[desk]}
            </Link>
          ))}
        </nav>
      )}
    </section>
  );
}

function Said({ name, explain, keys }: { name: string; explain: string; keys: string }) {
  return (
    <>
      <span className={classes.said}>
        <strong>{name}</strong>
        <span className={classes.soft}>{explain}</span>
      </span>
      <kbd>{keys}</kbd>
    </>
  );
}

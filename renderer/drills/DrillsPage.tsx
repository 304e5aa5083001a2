import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { drillWords as words } from '../messages/drills';
import { LeftDrills } from './LeftDrills';
import { ReportsTable } from './ReportsTable';
import { ScriptPanels } from './ScriptPanels';
import { Underway } from './Underway';
import { useDrill } from './useDrill';

/** 演练: the scripts and the reports; while a drill is under way, its clock and its events. */
export function DrillsPage() {
  const drill = useDrill();
  if (drill !== null) {
    return (
      <Page title={words.title} beside={drill.title} scrolls>
        <Underway drill={drill} />
      </Page>
    );
  }
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="drillReports" asked={{}} />}
      scrolls
    >
      <LeftDrills />
      <ScriptPanels />
      <ReportsTable />
    </Page>
  );
}

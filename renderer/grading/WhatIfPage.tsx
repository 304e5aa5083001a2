import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Level } from '../../shared/grading/levels';
import { levelNames } from '../../shared/names';
import { InvalidInputs } from '../components/InvalidInputs';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import { useShortName } from '../components/useShortName';
import { assessmentWords } from '../messages/gradingAssessments';
import { wayUpWords, whatIfWords as words } from '../messages/gradingWayUp';
import { useCall } from '../queries';
import { AssumedAnswers } from './AssumedAnswers';
import { AssumedFigures } from './AssumedFigures';
import { AssumedGoods } from './AssumedGoods';
import { AssumedResult } from './AssumedResult';
import classes from './Grading.module.css';
import { StandardTag } from './StandardTag';
import type { Assessment } from './useAssessmentWork';
import { useAssumption } from './useAssumption';
import type { WayUpView } from './WayUpPage';

/** 试算: what an assessment would come to if figures and answers were others. Nothing is saved. */
export function WhatIfPage() {
  const { uid } = useParams({ from: '/grading/$uid/what-if' });
  const { level } = useSearch({ from: '/grading/$uid/what-if' });
  return <OneWhatIf uid={uid} {...(level === undefined ? {} : { level })} />;
}

/** The 试算 of this assessment at a level, its target unless said. */
export function OneWhatIf({ uid, level }: { uid: string; level?: Level }) {
  const assessed = useCall('assessments.read', { assessment: uid });
  const at = level ?? assessed.data?.targetLevel ?? 4;
  const way = useCall('assessments.wayUp', { assessment: uid, level: at });
  if (!assessed.data || !way.data) {
    return (
      <Page title={wayUpWords.whatIf}>
        <RefusalAlert error={assessed.error ?? way.error} />
      </Page>
    );
  }
  return (
    <InvalidInputs>
      <Trial key={`${uid} ${at}`} view={assessed.data} way={way.data} level={at} />
    </InvalidInputs>
  );
}

function Trial({ view, way, level }: { view: Assessment; way: WayUpView; level: Level }) {
  const shortName = useShortName();
  const work = useAssumption(view, way.items, level);
  const lines = [...way.whole.transfers, ...way.whole.purchases];
  const fill = () => {
    const goods = new Map<string, number>();
    for (const { item, quantity } of lines) {
      goods.set(item, (goods.get(item) ?? 0) + quantity);
    }
    work.setGoods(goods);
  };
  return (
    <Page
      title={words.title(shortName(view.warehouse.code))}
      beside={
        <span className={classes.line}>
          <Tag tone="straw">{words.mark}</Tag>
          {assessmentWords.target(levelNames[level] ?? '')}
          <StandardTag standard={view.standard} />
          {work.changes === 0 ? words.same : words.changed(work.changes)}
        </span>
      }
      actions={
        <>
          <Link to="/grading/$uid/way-up" params={{ uid: view.assessment }} search={{ level }}>
            {words.back}
          </Link>
          <Button
            variant="default"
            disabled={lines.length === 0}
            title={lines.length === 0 ? wayUpWords.noGoods : words.fill}
            onClick={fill}
          >
            {words.fill}
          </Button>
          <Button variant="default" disabled={work.changes === 0} onClick={work.clear}>
            {words.clear}
          </Button>
        </>
      }
    >
      <div className={classes.halves}>
        <div className={classes.results}>
          <Panel
            title={words.goods}
            aside={<span className={classes.soft}>{words.goodsNote}</span>}
          >
            <AssumedGoods items={way.items} work={work} />
          </Panel>
          <Panel title={words.figures}>
            <AssumedFigures body={view.body} work={work} level={level} />
          </Panel>
          <Panel title={words.answers}>
            <AssumedAnswers body={view.body} work={work} level={level} />
          </Panel>
        </div>
        <div className={classes.results}>
          <AssumedResult work={work} level={level} />
          <p className={classes.seal}>{words.explain}</p>
        </div>
      </div>
    </Page>
  );
}

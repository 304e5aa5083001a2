import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { uid, warehouseCode } from '../../../shared/fields';
import { assessmentFilter } from '../../../shared/grading/assessmentsApi';
import { level } from '../../../shared/grading/levels';
import { searchOf } from '../search';
import { root } from './root';

const grading = createRoute({
  getParentRoute: () => root,
  path: '/grading',
  validateSearch: searchOf(assessmentFilter),
  component: lazyRouteComponent(() => import('../../grading/GradingPage'), 'GradingPage'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid',
  component: lazyRouteComponent(() => import('../../grading/AssessmentPage'), 'AssessmentPage'),
});

const wayUp = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid/way-up',
  validateSearch: searchOf(z.object({ level: level.optional() })),
  component: lazyRouteComponent(() => import('../../grading/WayUpPage'), 'WayUpPage'),
});

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid/what-if',
  validateSearch: searchOf(z.object({ level: level.optional() })),
  component: lazyRouteComponent(() => import('../../grading/WhatIfPage'), 'WhatIfPage'),
});

const assessmentsCompared = createRoute({
  getParentRoute: () => root,
  path: '/grading/compare',
  validateSearch: searchOf(z.object({ before: uid.optional(), after: uid.optional() })),
  component: lazyRouteComponent(() => import('../../grading/ComparePage'), 'ComparePage'),
});

const assessmentsOverTime = createRoute({
  getParentRoute: () => root,
  path: '/grading/over-time',
  validateSearch: searchOf(z.object({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../../grading/OverTimePage'), 'OverTimePage'),
});

const provinceGrading = createRoute({
  getParentRoute: () => root,
  path: '/grading/province',
  component: lazyRouteComponent(
    () => import('../../grading/ProvinceGradingPage'),
    'ProvinceGradingPage',
  ),
});

/** 评级: assessments, the way up, the view over time and over the province. */
export const gradingRoutes = [
  grading,
  assessment,
  wayUp,
  whatIf,
  assessmentsCompared,
  assessmentsOverTime,
  provinceGrading,
] as const;

import type { Output } from '../../shared/api';

export type Team = Output<'teams.list'>['rows'][number];

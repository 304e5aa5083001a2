import { Button, Group, Stack, Stepper, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { login, password } from '../../shared/session/api';
import { call } from '../api';
import { readAllAgain } from '../app/queryClient';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { rescueWords } from '../messages/backup';
import { common } from '../messages/common';
import { firstStartWords } from '../messages/start';
import { AdministratorStep } from './AdministratorStep';
import { KindStep } from './KindStep';
import { RescuePage } from './RescuePage';
import classes from './start.module.css';
import { WarehousesStep } from './WarehousesStep';

const problems = firstStartWords.problems;

/** What is asked on a first start. */
export interface SetUp {
  kind: 'real' | 'demonstration';
  warehouses: string[];
  login: string;
  name: string;
  password: string;
  again: string;
  openingDate: string | null;
}

/** 首次设置: real or demonstration data, which warehouse this is, who administers it. */
export function FirstStart({ store }: { store: Output<'store.read'> }) {
  const [fromCopy, setFromCopy] = useState(false);
  if (fromCopy) return <RescuePage store={store} onBack={() => setFromCopy(false)} />;
  return (
    <InvalidInputs>
      <main className={classes.page}>
        <Questions store={store} />
        <Button variant="subtle" size="sm" onClick={() => setFromCopy(true)}>
          {rescueWords.entry}
        </Button>
        <Text className={classes.foot}>
          {common.product} {store.version}
        </Text>
      </main>
    </InvalidInputs>
  );
}

function Questions({ store }: { store: Output<'store.read'> }) {
  const [step, setStep] = useState(0);
  const { focusFirst } = useInvalidInputs();
  const form = useForm<SetUp>({
    initialValues: {
      kind: 'real',
      warehouses: [],
      login: 'admin',
      name: '',
      password: '',
      again: '',
      openingDate: dayOf(new Date()),
    },
    validate: (values) => ({
      warehouses: step === 1 && values.warehouses.length === 0 ? problems.warehouses : null,
      ...(step === 2 ? administratorProblems(values) : {}),
    }),
  });
  const setUp = useMutation({
    mutationFn: async (values: SetUp) => {
      await drawn();
      return call('store.setUp', {
        kind: values.kind,
        warehouses: values.kind === 'real' ? values.warehouses : [],
        administrator:
          values.kind === 'real'
            ? { login: values.login, name: values.name.trim(), password: values.password }
            : null,
        openingDate: values.kind === 'real' ? values.openingDate : null,
      });
    },
    onSuccess: readAllAgain,
  });
  const isDemonstration = form.values.kind === 'demonstration';
  const isLast = isDemonstration || step === 2;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (form.validate().hasErrors || focusFirst()) return;
    if (isLast) setUp.mutate(form.values);
    else setStep(step + 1);
  };

  return (
    <form className={`${classes.card} ${classes.wide}`} onSubmit={onSubmit} noValidate>
      <Stack gap={24}>
        <div>
          <Title order={1} fz={24}>
            {common.product} · {firstStartWords.title}
          </Title>
          <Text c="var(--ink-soft)">{firstStartWords.welcome}</Text>
        </div>
        <Stepper active={step} size="sm" allowNextStepsSelect={false} onStepClick={setStep}>
          <Stepper.Step label={firstStartWords.kind.title} disabled={setUp.isPending}>
            <KindStep form={form} />
          </Stepper.Step>
          {!isDemonstration && (
            <Stepper.Step label={firstStartWords.warehouses.title} disabled={setUp.isPending}>
              <WarehousesStep form={form} warehouses={store.warehouses} />
            </Stepper.Step>
          )}
          {!isDemonstration && (
            <Stepper.Step label={firstStartWords.administrator.title} disabled={setUp.isPending}>
              <AdministratorStep form={form} />
            </Stepper.Step>
          )}
        </Stepper>
        <RefusalAlert error={setUp.error} />
        {setUp.isPending && (
          <Text role="status" size="sm">
            {isDemonstration ? firstStartWords.creatingDemonstration : firstStartWords.creating}
          </Text>
        )}
        <Group justify="space-between">
          <Button
            variant="default"
            disabled={step === 0 || setUp.isPending}
            onClick={() => setStep(step - 1)}
          >
            {common.back}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {isDemonstration
              ? firstStartWords.createDemonstration
              : isLast
                ? firstStartWords.create
                : common.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/**
 * When what was asked to be shown is on the screen: the main process is about to be busy for some
 * seconds, and nothing is drawn meanwhile. A window that is hidden draws nothing to wait for.
 */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

function administratorProblems(values: SetUp) {
  return {
    login: login.safeParse(values.login).success ? null : problems.login,
    name: values.name.trim() === '' ? problems.name : null,
    password: password.safeParse(values.password).success ? null : problems.password,
    again: values.again === values.password ? null : problems.again,
  };
}

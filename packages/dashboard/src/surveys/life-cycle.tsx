import type { ChangeSurveyStatusRefusal } from '@goodword/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { goodword } from '../session/goodword.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguage } from '../texts/language.js';
import { GoLiveCheck } from './go-live-check.js';
import type { SavedSurvey } from './survey-query.js';
import { surveysKey } from './surveys-query.js';
import '../theme/dialog.css';

interface Props {
  readonly survey: SavedSurvey;
  /** Something is written that is not saved. */
  readonly isChanged: boolean;
}

/** What may become of a survey from each status, the usual one first. */
const steps = {
  DRAFT: ['goLive'],
  LIVE: ['pause', 'close'],
  PAUSED: ['resume', 'close'],
  CLOSED: [],
} as const;
type Step = (typeof steps)[keyof typeof steps][number];

const statusAfter = { goLive: 'LIVE', resume: 'LIVE', pause: 'PAUSED', close: 'CLOSED' } as const;

/** The life of a survey, step by step; each says what it does before it does it. */
export function LifeCycle({ survey, isChanged }: Props) {
  const texts = useAskingTexts();
  return (
    <div className="life-cycle">
      {steps[survey.status].map((step) => (
        <DialogTrigger key={step}>
          <Button className={`button${step === 'goLive' || step === 'resume' ? ' button-main' : ''}`}>{texts.survey.steps[step].press}</Button>
          <ModalOverlay className="dialog-overlay" isDismissable>
            <Modal className={`dialog-frame${step === 'goLive' ? ' dialog-wide' : ''}`}>
              <Dialog className="dialog" role="alertdialog">
                {({ close }) => (
                  <Confirmation id={survey.id} step={step} onDone={close}>
                    {step === 'goLive' || step === 'resume' ? <GoLiveCheck survey={survey} isChanged={isChanged} /> : null}
                  </Confirmation>
                )}
              </Dialog>
            </Modal>
          </ModalOverlay>
        </DialogTrigger>
      ))}
    </div>
  );
}

interface ConfirmationProps {
  readonly id: string;
  readonly step: Step;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

function Confirmation({ id, step, onDone, children }: ConfirmationProps) {
  const texts = useAskingTexts();
  const { texts: words } = useLanguage();
  const queries = useQueryClient();
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: (): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: ChangeSurveyStatusRefusal }> =>
      goodword.surveys.changeStatus(id, statusAfter[step]),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: [surveysKey] });
      if (answer.ok) onDone();
    },
  });
  const { title, what, confirm } = texts.survey.steps[step];
  return (
    <>
      <Heading slot="title" className="dialog-title">
        {title}
      </Heading>
      <p>{what}</p>
      {children}
      {data?.ok === false ? (
        <p role="alert" className="dialog-failure">
          {data.refusal.message}
        </p>
      ) : null}
      {isError ? (
        <p role="alert" className="dialog-failure">
          {words.errors.network}
        </p>
      ) : null}
      <div className="dialog-buttons">
        <Button className="button" autoFocus onPress={onDone}>
          {words.customer.cancel}
        </Button>
        <Button className={`button ${step === 'close' ? 'button-danger' : 'button-main'}`} isPending={isPending} onPress={() => mutate()}>
          {confirm}
        </Button>
      </div>
    </>
  );
}

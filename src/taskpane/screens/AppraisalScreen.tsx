import { Button, makeStyles } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import { type AcceptedScore, appraisalFigures, questionedCriteria, scoresToAccept } from "../../domain/appraisal";
import type { Entry } from "../../domain/assessment";
import type { ReturnRound } from "../../domain/return-round";
import { criteriaOf } from "../../domain/rubric";
import { appraisalText } from "../../text/appraisal";
import { AcceptRest } from "../components/AcceptRest";
import { AppraisalSections } from "../components/AppraisalSections";
import { AppraisalTotal } from "../components/AppraisalTotal";
import { FinalizedScores } from "../components/FinalizedScores";
import { Paragraph } from "../components/Paragraph";
import { QuestionedList } from "../components/QuestionedList";
import { ReturnPart } from "../components/ReturnPart";
import { ScreenBody } from "../components/ScreenBody";

const useStyles = makeStyles({ consolidate: { alignSelf: "start" } });

interface AppraisalScreenProps {
  readonly check: Check;
  readonly rounds: readonly ReturnRound[];
  readonly disabled: boolean;
  readonly onChoose: (criterionId: string, field: keyof Entry) => void;
  readonly onAccept: (shown: readonly AcceptedScore[]) => void;
  readonly onReturn: () => void;
  readonly onGoToRound: (round: number) => void;
  readonly onConsolidate: () => void;
}

/** For the appraisal body: how far it is, what is to be settled, and giving it back to the unit. */
export function AppraisalScreen({ check, rounds, disabled, ...on }: AppraisalScreenProps) {
  const styles = useStyles();
  const { rubric, assessment, summary, finalization } = check;
  return (
    <ScreenBody>
      <AppraisalTotal summary={summary} figures={appraisalFigures(criteriaOf(rubric), assessment)} />
      <Paragraph>{appraisalText.howTo}</Paragraph>
      <FinalizedScores rubric={rubric} finalization={finalization} onChoose={(id) => on.onChoose(id, "selfScore")} />
      <QuestionedList questioned={questionedCriteria(rubric, assessment, rounds)} onChoose={on.onChoose} />
      <AcceptRest
        rubric={rubric}
        rest={scoresToAccept(rubric, assessment)}
        disabled={disabled}
        onAccept={on.onAccept}
      />
      <ReturnPart
        check={check}
        rounds={rounds}
        disabled={disabled}
        onReturn={on.onReturn}
        onGoToRound={on.onGoToRound}
      />
      <AppraisalSections check={check} />
      <Button className={styles.consolidate} onClick={on.onConsolidate}>
        {appraisalText.consolidate}
      </Button>
    </ScreenBody>
  );
}

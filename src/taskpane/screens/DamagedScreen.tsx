import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneText } from "../../text/pane";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";

const useStyles = makeStyles({ paragraph: { margin: 0 } });

interface DamagedScreenProps {
  readonly sheetName: string;
  /** What was found, and the way to mend it. */
  readonly children: ReactNode;
}

/** In the place of the figures of a scorecard that cannot be read reliably. */
export function DamagedScreen({ sheetName, children }: DamagedScreenProps) {
  return (
    <ScreenBody>
      <div>
        <ScreenTitle>{paneText.examination.damagedTitle(sheetName)}</ScreenTitle>
        <p className={useStyles().paragraph}>{paneText.examination.damagedIntro}</p>
      </div>
      {children}
    </ScreenBody>
  );
}

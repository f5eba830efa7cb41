import { makeStyles } from "@fluentui/react-components";
import { hostPageText } from "../../text/pane";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { Subheading } from "../components/Subheading";

const useStyles = makeStyles({
  main: { maxWidth: "560px", width: "100%", margin: "0 auto", boxSizing: "border-box" },
  paragraph: { margin: 0 },
  steps: { margin: 0, paddingLeft: "24px" },
});

/** What stands here when there is no Excel to work with: what this is, and how to get on. */
export function HostScreen({ host }: { readonly host: keyof typeof hostPageText }) {
  const styles = useStyles();
  const { title, paragraphs, stepsTitle, steps } = hostPageText[host];
  return (
    <main className={styles.main}>
      <ScreenBody>
        <ScreenTitle>{title}</ScreenTitle>
        {paragraphs.map((paragraph) => (
          <p key={paragraph} className={styles.paragraph}>
            {paragraph}
          </p>
        ))}
        <section>
          <Subheading>{stepsTitle}</Subheading>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      </ScreenBody>
    </main>
  );
}

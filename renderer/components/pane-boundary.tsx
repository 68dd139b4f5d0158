/** Around each part of the window: where one meets a fault, the others go on. */
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { paneTexts } from '../../shared/texts/faults.ts';
import { focusList } from '../commands/moves.ts';
import { noteFault } from '../state/faults.ts';
import { openSheet } from '../state/ui.ts';

type Props = {
  /** As it is called where the fault is said. */
  name: string;
  children: ReactNode;
  /** Another one is another try: what failed may not be what is shown next. */
  resetKey?: string | number | null;
  /** What the fault is said in, where the part itself would have brought its own place. */
  frame?: (fault: ReactNode) => ReactNode;
};
type State = { hasFailed: boolean; resetKey: Props['resetKey'] };

/** React tells of faults in views to classes alone: https://react.dev/reference/react/Component#static-getderivedstatefromerror */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { hasFailed: false, resetKey };
  }

  override componentDidCatch(error: unknown): void {
    noteFault(this.props.name, error);
  }

  private tryAgain(): void {
    this.setState({ hasFailed: false });
    // The button goes, and the focus must not go with it.
    focusList();
  }

  override render(): ReactNode {
    const { name, children, frame = (fault) => fault } = this.props;
    if (!this.state.hasFailed) return children;
    return frame(
      <div className="state pane-fault" role="alert">
        <p>
          <b>{paneTexts.title(name)}</b> {paneTexts.next}
        </p>
        <div className="pane-fault-buttons">
          <Button className="button button-main" onPress={() => this.tryAgain()}>
            {paneTexts.again}
          </Button>
          <Button className="button" onPress={() => openSheet({ kind: 'diagnostics' })}>
            {paneTexts.diagnostics}
          </Button>
        </div>
      </div>,
    );
  }
}

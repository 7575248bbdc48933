import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a fault of one part from taking the whole page down. */
export class Breakage extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { texts } = useLanguage();
  return (
    <div className="notice notice-failure" role="alert">
      <strong>{texts.errors.broken}</strong>
      <p>{texts.errors.brokenHow}</p>
      <Button className="button" onPress={() => location.reload()}>
        {texts.errors.reload}
      </Button>
    </div>
  );
}

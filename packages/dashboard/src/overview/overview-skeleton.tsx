import { useLanguage } from '../texts/language.js';

/** As high as what will stand here, so that nothing jumps when it comes. */
export function OverviewSkeleton() {
  const { texts } = useLanguage();
  return (
    <div>
      <p className="visually-hidden" role="status">
        {texts.loading}
      </p>
      <div aria-hidden="true">
        <div className="skeleton skeleton-finding" />
        <div className="skeleton skeleton-headline" />
        <div className="side-by-side">
          <div className="skeleton skeleton-chart" />
          <div className="skeleton skeleton-chart" />
        </div>
        <div className="skeleton skeleton-branches" />
        <div className="skeleton skeleton-list" />
      </div>
    </div>
  );
}

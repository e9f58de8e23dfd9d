/** Of the properties that FollowTheMoney 4.11 gives each schema, those that are worth writing; read from its published model. */
export const FTM_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Article:
    'alias author country date description fileName name proof publishedAt publisher sourceUrl summary title'.split(
      ' ',
    ),
  Person: 'alias country description name proof publisher sourceUrl summary title'.split(' '),
  LegalEntity: 'alias country description name proof publisher sourceUrl summary'.split(' '),
  Organization: 'alias country description name proof publisher sourceUrl summary'.split(' '),
  PublicBody: 'alias country description name proof publisher sourceUrl summary'.split(' '),
  Company: 'alias amount country currency description name proof publisher sourceUrl summary'.split(' '),
  Asset: 'alias amount country currency description name proof publisher sourceUrl summary'.split(' '),
  RealEstate: 'alias amount country currency description name proof publisher sourceUrl summary'.split(' '),
  Vehicle: 'alias amount country currency description name owner proof publisher sourceUrl summary'.split(
    ' ',
  ),
  Vessel: 'alias amount country currency description name owner proof publisher sourceUrl summary'.split(' '),
  Airplane: 'alias amount country currency description name owner proof publisher sourceUrl summary'.split(
    ' ',
  ),
  Address: 'alias country description full name proof publisher sourceUrl summary'.split(' '),
  Event: 'alias country date description name proof publisher sourceUrl summary'.split(' '),
  Position: 'alias country description name organization proof publisher sourceUrl summary'.split(' '),
  Similar: 'candidate criteria match'.split(' '),
  Note: 'alias country description entity name proof publisher sourceUrl summary'.split(' '),
  UnknownLink: 'date description object proof publisher role sourceUrl subject summary'.split(' '),
  Ownership: 'asset date description owner proof publisher role sourceUrl summary'.split(' '),
  Directorship: 'date description director organization proof publisher role sourceUrl summary'.split(' '),
  Employment: 'date description employee employer proof publisher role sourceUrl summary'.split(' '),
  Membership: 'date description member organization proof publisher role sourceUrl summary'.split(' '),
  Payment: 'amount beneficiary currency date description payer proof publisher sourceUrl summary'.split(' '),
  Family: 'date description person proof publisher relationship relative sourceUrl summary'.split(' '),
  Associate: 'associate date description person proof publisher relationship sourceUrl summary'.split(' '),
  Sanction: 'authority country date description entity proof publisher sourceUrl summary'.split(' '),
};

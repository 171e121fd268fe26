using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>The inputs of a campaign, looked up once.</summary>
internal sealed class CampaignInputs(InputList list)
{
    public Input InitiatedBy { get; } = list["initiatedBy"];
    public Input ThirdParty { get; } = list["thirdParty"];
    public Input VacancyId { get; } = list["vacancyId"];
    public Input AgencyProof { get; } = list["agencyProof"];
    public Input ActorType { get; } = list["actor.type"];
    public Input ActorId { get; } = list["actor.id"];
    public Input ActorCountry { get; } = list["actor.country"];
    public Input ActorSchemes { get; } = list["actor.schemes"];
    public Input ActorRegistered { get; } = list["actor.registered"];
    public Input ActorOnEthicalList { get; } = list["actor.onEthicalList"];
    public Input Destination { get; } = list["destination"];
    public Input TargetStates { get; } = list["targetStates"];
    public Input Occupations { get; } = list["occupations"];
    public Input Purpose { get; } = list["purpose"];
    public Input Channels { get; } = list["channels"];
    public Input Incentives { get; } = list["incentives"];
    public Input Geo { get; } = list["targeting.geo"];
    public Input Lookalike { get; } = list["targeting.lookalike"];
    public Input Language { get; } = list["targeting.language"];
    public Input Event { get; } = list["targeting.event"];
    public Input AgreementId { get; } = list["agreementId"];
    public Input AgreementName { get; } = list["agreement.name"];
    public Input AgreementParties { get; } = list["agreement.parties"];
    public Input AgreementFrom { get; } = list["agreement.from"];
    public Input AgreementTo { get; } = list["agreement.to"];
    public Input AgreementOccupations { get; } = list["agreement.occupations"];
    public Input AgreementActors { get; } = list["agreement.authorisedActors"];
    public Input AgreementCap { get; } = list["agreement.cap"];
    public Input AgreementTermsKept { get; } = list["agreement.termsKept"];
    public Input AgreementGates { get; } = list["agreement.gates"];
    public Input AgreementEmergency { get; } = list["agreement.emergencyClause"];
    public Input AgreementScarce { get; } = list["agreement.scarceOccupations"];
    public Input Volume { get; } = list["volume"];
    public Input UsedVolume { get; } = list["usedVolume"];
    public Input BenefitPlan { get; } = list["benefitPlan"];
    public Input ScarceOccupations { get; } = list["scarceOccupations"];
    public Input Chain { get; } = list["chain"];
    public Input Approvals { get; } = list["approvals"];
    public Input DocsGiven { get; } = list["docsGiven"];
    public Input FirstContact { get; } = list["firstContact"];
    public Input Criteria { get; } = list["criteria"];
    public Input ResidenceIso3 { get; } = list["residence.iso3"];
    public Input TrainingCountry { get; } = list["trainingCountry"];
    public Input Nationality { get; } = list["nationality"];
    public Input HiresTotal { get; } = list["hires.total"];
    public Input HiresListed { get; } = list["hires.listed"];
    public Input EmergencyOnDate { get; } = list["emergencyOnDate"];
    public Input ObligationsKnown { get; } = list["obligations.known"];
    public Input ObligationsDeclared { get; } = list["obligations.declared"];
    public Input PlanId { get; } = list["planId"];
    public Input AdvertEmployer { get; } = list["advert.employer"];
    public Input AdvertPay { get; } = list["advert.pay"];
    public Input AdvertPlace { get; } = list["advert.place"];
    public Input AdvertContractType { get; } = list["advert.contractType"];
}

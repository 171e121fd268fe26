namespace Comity.Standards.Tests.Profiles;

/// <summary>Nationalities as the English NHS writes them, for tests of profiles; the reference list is another matter.</summary>
internal static class Nationalities
{
    private const string Lines =
        """
        Afghan=AFG; Albanian=ALB; Algerian=DZA; American=USA; American Samoan=ASM; Angolan=AGO; Antiguan=ATG; Argentine=ARG;
        Armenian=ARM; Aruban=ABW; Australian=AUS; Austrian=AUT; Azerbaijani=AZE; Bahamian=BHS; Bahraini=BHR; Bangladeshi=BGD;
        Barbadian=BRB; Barbudan=ATG; Basotho=LSO; Belarusian=BLR; Belgian=BEL; Belizean=BLZ; Beninese=BEN; Bermudian=BMU;
        Bhutanese=BTN; Bolivian=BOL; Bosnian=BIH; Brazilian=BRA; British=GBR; British Virgin Islander=VGB; Bruneian=BRN;
        Bulgarian=BGR; Burkinabe=BFA; Burmese=MMR; Burundi=BDI; Cambodian=KHM; Cameroonian=CMR; Canadian=CAN;
        Cape Verdean=CPV; Caymanian=CYM; Central African=CAF; Chadian=TCD; Chilean=CHL; Chinese=CHN; Colombian=COL;
        Costa Rican=CRI; Croatian=HRV; Cuban=CUB; Cypriot=CYP; Czech=CZE; Danish=DNK; Djiboutian=DJI; Dutch=NLD;
        Ecuadorian=ECU; Egyptian=EGY; Emirati=ARE; Equatorial Guinean=GNQ; Eritrean=ERI; Estonian=EST; Ethiopian=ETH;
        Faroese=FRO; Fijian=FJI; Filipino=PHL; Finnish=FIN; French=FRA; French Guianese=GUF; French Polynesian=PYF;
        Gabonese=GAB; Gambian=GMB; Georgian=GEO; German=DEU; Ghanaian=GHA; Gibraltar=GIB; Greek=GRC; Grenadian=GRD;
        Guadeloupe=GLP; Guadeloupian=GLP; Guamanian=GUM; Guatemalan=GTM; Guinean=GIN; Guyanese=GUY; Haitian=HTI;
        Honduran=HND; Hong Kong (British/Chinese)=HKG; Hungarian=HUN; Icelandic=ISL; Indian=IND; Indonesian=IDN; Iranian=IRN;
        Iraqi=IRQ; Irish=IRL; Israeli=ISR; Italian=ITA; Ivorian=CIV; Jamaican=JAM; Japanese=JPN; Jordanian=JOR;
        Kazakhstani=KAZ; Kenyan=KEN; Kittitian=KNA; Kuwaiti=KWT; Kyrgyzstani=KGZ; Laotian=LAO; Latvian=LVA; Lebanese=LBN;
        Liberian=LBR; Libyan=LBY; Lithuanian=LTU; Luxembourg=LUX; Macedonian=MKD; Malagasy=MDG; Malawian=MWI; Malaysian=MYS;
        Maldivian=MDV; Malian=MLI; Maltese=MLT; Manx=IMN; Mauritanian=MRT; Mauritian=MUS; Mexican=MEX; Moldovan=MDA;
        Mongolian=MNG; Montenegrin=MNE; Montserratian=MSR; Moroccan=MAR; Motswana=BWA; Mozambican=MOZ; Namibian=NAM;
        Nepalese=NPL; New Zealand=NZL; New Zealander=NZL; Ni-Vanuatu=VUT; Nicaraguan=NIC; Nigerian=NGA; Nigerien=NER;
        Norfolk Islander=NFK; Norwegian=NOR; Omani=OMN; Pakistani=PAK; Palauan=PLW; Palestinian=PSE; Panamanian=PAN;
        Papua New Guinean=PNG; Paraguayan=PRY; Peruvian=PER; Philippine=PHL; Pitcairn Islander=PCN; Pohnpeian=FSM;
        Polish=POL; Portuguese=PRT; Puerto Rican=PRI; Qatari=QAT; Reunionese=REU; Romanian=ROU; Russian=RUS; Rwandan=RWA;
        Saint Helenian=SHN; Saint Lucian=LCA; Saint Vincentian=VCT; Salvadoran=SLV; Samoan=WSM; Saudi Arabian=SAU;
        Senegalese=SEN; Serbian=SRB; Seychellois=SYC; Sierra Leonean=SLE; Singaporean=SGP; Slovak=SVK; Slovenian=SVN;
        Somali=SOM; South African=ZAF; South Korean=KOR; Spanish=ESP; Sri Lankan=LKA; Sudanese=SDN; Surinamese=SUR;
        Swazi=SWZ; Swedish=SWE; Swiss=CHE; Syrian=SYR; Taiwanese=TWN; Tajikistani=TJK; Tanzanian=TZA; Thai=THA; Timorese=TLS;
        Tobagonian=TTO; Togolese=TGO; Tongan=TON; Trinidadian=TTO; Trukese=FSM; Tunisian=TUN; Turkish=TUR; Turkmen=TKM;
        Tuvaluan=TUV; Ugandan=UGA; Ukrainian=UKR; Uruguayan=URY; Uzbekistani=UZB; Venezuelan=VEN; Vietnamese=VNM; Yemeni=YEM;
        Zambian=ZMB; Zimbabwean=ZWE;
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = Lines
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

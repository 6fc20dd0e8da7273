/*
 * CDescription.h: OpenRouter's description of its API as constant tables.
 *
 * Made by Sources/Description (make description). Do not edit: additions are in Sources/Description/additions.json.
 */
#ifndef OPENROUTER_CDESCRIPTION_H
#define OPENROUTER_CDESCRIPTION_H

#include <stddef.h>
#include <stdint.h>

/* clang-format off */
/* A text of more than 4,095 bytes: compilers that read this header take them. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

/* The day of the newest source. */
static inline const char *description_version(void) { return "2026-11-29"; }

enum {
  DESCRIPTION_NAME_COUNT = 1342,
  DESCRIPTION_NAME_LIMIT = 38,
  DESCRIPTION_OPERATION_COUNT = 140,
  DESCRIPTION_NONE = 0xFFFF,
};

/* All names, by size and then by bytes. */
static const char description_names[15073] =
  "nq1K1M1g1h2K4K4g5m7dbyeqeugtidltneors3us10K10M16g1:11:21:41:82:12:33:23:44:14:34:55125:464g8:1allandanyascdayendenvexa"
  "fp4fp6fp8gtekeylowltemacmaxmcpmp3p50p75p90p99pcmpdfpngprossnsvgttlurlwavwebxAIxaizdr01ai100K16:920:921:9480p720p768p"
  "9:169:209:21AI21GroqKreaMaraMetaRekaS256SeedZ.AIai21archautobashbf16citycodedatadatedeepdenydescdiffexecexitfastfile"
  "flagflexfp16fp32gamegroqhashhighint4int8jpegjsonkeepkrealarklistlogslynnmarametamodenamenoneonlyopikpathrampreadreka"
  "roleseedsizeslugsortstoptexttooltruetypeuserviewwebpweekwordz-ai1080pAvianAzureBaiduModalMorphPhalaWaferWandBadmin"
  "afteragentallowarenaarizeatomaaudioavianazurebaidubasicblockbytesdailydebugeditsemailenfererrorfalsefieldfloatimage"
  "indexinputjobIdlabellegallimitlinuxlogicmin_pmodalmodelmonthmorphmxfp4mxfp8nevernvfp4orderotherphalaphasephoneplain"
  "pointpricequeryregexrouterulesscaleshellspeedstartstoretitletokentoolstop_atop_ktop_ntop_ptopictotaltraceturbousage"
  "valuevoicewaferwandbweavewritexhigh1-turn19.5:99:19.5ChutesCohereCrusoeDecartGoogleHeyGenIo NetLiquidMakoraNebius"
  "NovitaNvidiaOpenAIQuiverRelaceRunwayVeniceXiaomiactionadviceagentsalwaysauthorbase64centmlchutescodingcohereconfig"
  "createcriticcrofaicrusoecursorcustomdecartdeletedetaildirecteffortengineequalsexactoexistsfailedformatfusiongetKey"
  "groupshealthheygenignoreimagesinsertio-netlambdaleptonliquidmakoramancermediummembermodelsnativenebiusnewestnovita"
  "nvidiaoctoaioffsetopaqueopenaioutputperiodpluginpresetpromptpythonquiverrankerreasonredactregionrelaceresultrunway"
  "sakanaschemasearchsentrysha256sourcestancestatusstderrstdoutstreamstrictsyntaxsystemtargontokenstriviaubuntuvenice"
  "weeklywindowxiaomiAkashMLAlibabaAmbientBaseTenDekaLLMMinimaxMistralModularNex AGINextBitRecraftStealthStepFunTencent"
  "Upstageaddressadvisoragenticakashmlalibabaambientapprovebasetenbillingbrowsercachingcall_idcommandcommentconcise"
  "contentcontextcountrydatadogdefaultdekallmdisplayenabledexcludefile_idfiltersfinancegetToolgrafanagrammarheaders"
  "includeinsightinstantlast_idlatencylogprobmessagemetricsminimalminimaxmistralmodularmonthlynaturalnex-aginextbit"
  "omittedoptionsoutcomeoutputspatternpluginspopularposthogqualityqueriesrecraftrefusalrequestsciencesegmentsources"
  "stancesstealthstepfunsummarytencenttimeouttriggerunknownupstageuse_rssuser_idversionwebhookwindowsAionLabsArcee AI"
  "BytePlusCerebrasClarifaiCrucibleDeepSeekDeepgramFriendliGMICloudMancer 2ModelRunNCompassParasailPoolsideTogether"
  "academiaadaptiveadvancedafter_idanalysisanyscaleapp_slugarcee-aibuildersbytepluscategorycerebrasclarifaicommands"
  "containscreativecrucibledatetimedeepgramdeepseekdetaileddisableddocumentdurationend_dateexitCodeexplicitfallback"
  "filePathfile_idsfile_urlfilenamefriendlifunctiongetModelgmicloudgopomelogroup_byimageB64imageUrlinocloudinternId"
  "intervalis_errorlangfuselanguagelifetimelogprobsmax_costmax_usesmcp_callmessagesmetadatamodalitymodelrunncompass"
  "newrelicnineteenoperatororder_byoriginalpage_ageparallelparasailpdf-textpoolsidepriorityproviderraw_moderecursal"
  "requiredroleplaystandardthinkingtimezonetogethertoolNametool_usetrace_idtrendingubiclouduser_idsvoyageai2-9-turns"
  "AnthropicCoreWeaveDarkbloomDeepInfraFireworksInceptionInceptronIonstreamSakana AISambaNovaSourcefulaion-labsall_turns"
  "anthropicapi_errorargumentsassistantaudio-genaudio_urlbefore_idcitationscli-agentcompletedconsensuscontainercoreweave"
  "cost_tierdarkbloomdeep-litedeepinfradeveloperdirectiondocumentsend_indexends_withephemeralexit_codefallbacksfile_data"
  "file_pathfirecrawlfireworksgetModelsgetPresetgetVideosimage-genimage/gifimage/pngimage_urlinceptioninceptronionstream"
  "key_labelklusterailangsmithlimit_usdlistFileslistToolsmarketingmax_pricemin_pricenamespaceopen_pageoperationpartition"
  "pin_modelprovidersread_onlyreasoningrecipientremainingreplicateresponsessakana-aisambanovasearchingsignaturesnowflake"
  "sourcefulspan_nametask_nametask_typetool_nametool_usesuser_onlyvariablesverbosityvideo-genvideo_urlweb-fetchworkspace"
  "AtlasCloudCirrascaleCloudflareDatabricksFish AudioInfermaticInflectionPerceptronPerplexityStreamLakeagent_name"
  "api_formatbackgroundbraintrustcirrascalecited_textclickhousecloudflarecommentarycompactioncompletioncreateKeys"
  "creativitydatabricksdefinitiondeleteFiledeleteKeysdimensionsdraft_onlyerror_codeexpires_atfish-audioformatting"
  "frame_typegeneratinggetBYOKKeygetBatchesgetCreditshttpStatushyperbolicimage/jpegimage/webpincompleteinfermatic"
  "inflectioninput_fileinput_textinput_typeip-addresskey_hasheslast_framelogit_biasmancer-oldmax_tokensmedia_type"
  "middle-outmodalitiesmoderationmoonshotainot_equalsnot_existsopenrouterparametersperceptronperplexityprediction"
  "propertiesreflectionresolutionscan_scopesearch_hleserver_urlsession_idsf-computeshell_callsize_bytesstart_date"
  "step_countstreamlakesummarizedtechnologytext/plainthroughputtime_rangetimeout_mstool_callstool_namestop-weekly"
  "total_costtrace_nametranscripttransformstruncationturn_rangeupdateKeysuploadFileweb_search10-49-turnsAmazon Nova"
  "FeatherlessMoonshot AISiliconFlowSwitchpointTenstorrentamazon-novaannotationsanthropic/2apply_patchapproximate"
  "atlas-cloudauto-routerblind_spotscloud-agentcreate_filecredit-carddeleteBatchdelete_filedescriptiondistillable"
  "enforce_zdrenvironmentfeatherlessfile-parserfile_searchfirst_framegranularitygroup_limithuggingfacein_progress"
  "incoherenceinput_audioinput_imageinput_videois_fallbackjson_objectjson_schemalimit_resetlistBatcheslistPresets"
  "local_shellmax_resultsmistral-ocroutput_textperson-nameprogrammingsafe_promptsearch_dsqaserver-toolserverLabel"
  "server_namesiliconflowspawn_agentspawn_cloudstart_indexstarts_withstatus_codestr_replacesubagent_idsubcategory"
  "switchpointtask_budgettemperaturetenstorrenttool_choicetool_resulttool_use_idtranslationtransparentunavailable"
  "update_fileDigitalOceanFakeProviderInferenceNetall_messagesapi_key_hashapi_key_nameaspect_ratiocallback_url"
  "connector_idcontainer_idcreateImagescreateRerankcreateVideoscurrent_turndesign-arenadigitaloceandownload_url"
  "filter_rulesfinal_answerfind_in_pageframe_imagesgeneral-chatgeneral-fastgeneral-highgetGuardrailgetWorkspace"
  "gpqa_diamondimage_configimage_outputinput_schemainput_tokensinstructionsintelligenceinterpretingkeep_members"
  "listBYOKKeyslynn-privatemax_age_daysmemory_limitmin_age_daysmost-popularnot_containsprice_sourceprivacy_mode"
  "productivityprogrammaticserver_labelservice_tiersummary_texttool_call_idtool_callingtool_removaltop_logprobs"
  "total_tokensurl_citationverbose_jsonwandb-legacyweighted_avgworkspace_id50-plus-turnsInferact vLLMOpenInference"
  "Sail Researchagent_messageallowed_toolsauthorizationbash_20250124budget_tokenscache_controlchar_locationclassifier_id"
  "claude-on-awscloudflare-aicode_verifiercomputer_callcreateBYOKKeycreateBatchescreated_afterdefer_loadingdeleteBYOKKey"
  "discriminatordisplay_widthentertainmentexclude_toolsfailed_modelsfake-providerfile_citationfinish_reasonfunction_call"
  "generation_idgetBenchmarksgetCurrentKeygetGenerationgoogle-vertexhas_tool_callide-extensioninclude_nullsinclude_unset"
  "include_usageinferact-vllminference-netinstance_namelanguage_typelistEndpointslistOauthJwkslistProvidersmarketing/seo"
  "model_authorsoutput_configoutput_formatoutput_schemapage_locationpareto-routerprompt_tokensquantizationsrevisedPrompt"
  "sail-researchsampling_ratescim_group_idscreenshotB64search_enginesearch_promptsearch_resultstep_count_istogether-lite"
  "tool_additionupdateBYOKKeyuser_locationAmazon Bedrockallowed_modelsamazon-bedrockapi_key_hashesbenchmark_type"
  "clear_at_leastcode_challengecontainer_autocontext_bucketcontradictionscreateMessagescreated_beforedeep-reasoning"
  "deferred_toolsdisplay_heightdocument_indexdocument_titleend_char_indexfailure_reasongeneral-budgetgenerate_audio"
  "getAppRankingsgetScimSyncJobgetSessionCostignored_modelsinput_fidelityitem_referencelistGuardrailslistModelsUser"
  "listScimGroupslistWorkspacesmax_charactersmax_tool_callsmcp_list_toolsopen-inferenceopenrouter:mcpotel-collector"
  "parent_span_idpartial_imagespersonal-agentqueryAnalyticsquery_too_longreasoning.textreasoning_textreset_interval"
  "search_surfacestop_sequencesstream_optionssubagent_itemsthinking_turnstool_referenceupscale_factorallow_fallbacks"
  "allowed_callersallowed_domainsanalysis_modelsapplication/pdfblocked_domainsconnector_gmailcontent_filters"
  "createGuardrailcreateResponsescreateSystemonecreateWorkspacecreator_user_iddata_collectiondeleteGuardrail"
  "deleteWorkspacedimension_namesencoding_formatencrypted_indexend_block_indexend_page_numberenforce_zdr_xai"
  "exclude_domainsexcluded_modelsgeneration_namegetExternalUsergetFileMetadatagetUserActivityinclude_domains"
  "listImageModelslistModelsCountmax_num_resultsmax_tokens_usedmember_user_idsopenrouter:bashprogramming-app"
  "ranking_optionsresponse_formatscore_thresholdserver_tool_useunique_insightsupdateGuardrailupdateWorkspace"
  "web_search_callGoogle AI Studioadditional_toolsadvisor_20260301allowed_user_idsapply_patch_callauto-beta-router"
  "code_interpretercompact_20260112createEmbeddingscreateOauthTokencreative-writingcustom_tool_callexcluded_domains"
  "file_search_callfinish_reason_isgetAnalyticsMetagetContainerFilegetPresetVersiongetRankingsDailygoogle-ai-studio"
  "google-gemini-v1image_generationinclude_disabledinclude_inactiveinput_image_maskinput_modalitiesinput_references"
  "listEndpointsZdrlistVaultSecretslistVideosModelslocal_shell_callmax_coding_indexmax_output_pricemin_coding_index"
  "min_coding_scoremin_output_priceopenrouter:filesopenrouter:shellpartial_coveragepresence_penaltyprompt_cache_key"
  "reasoning_effortrequire_approvalresponse-healingstart_char_indexstoreVaultSecrettask_descriptionthinkingmachines"
  "usage_limit_typevector_store_idsxai-responses-v1Black Forest LabsThinking Machinesallowed_providersblack-forest-labs"
  "clear_tool_inputscompletion_tokensconnector_dropboxcreateAudioSpeechcreateCompletionscreateScimSyncJob"
  "deleteVaultSecretencrypted_contentenforce_zdr_otherfrequency_penaltyignored_providersinclude_reasoning"
  "inherit_functionslistExternalUserslistVideosContentmax_agentic_indexmax_output_lengthmax_output_tokens"
  "max_total_resultsmax_uses_exceededmeta-responses-v1min_agentic_indexopenrouter:fusionopenrouter:memory"
  "output_modalitiesreasoning.summaryreasoning_detailsredacted_thinkingsafety_identifiersambanova-cloaked"
  "search_browsecompsearch_widesearchshell_call_outputstart_block_indexstart_page_numbertoo_many_requests"
  "web_search_resultworking_directorywriting-assistantclassifier_filterscoding-high-to-lowcontext_compaction"
  "context_managementcreateAuthKeysCodecreateExternalUserdefault-2024-11-15default_text_modeldeleteExternalUser"
  "echo_upstream_bodyenforce_zdr_googleenforce_zdr_openaiforward_transcriptgetPrivateEndpointgetWorkspaceBudget"
  "include_run_configincorrect_responseinvalid_tool_inputlistContainerFileslistKeyAssignmentslistPresetVersions"
  "max_content_tokensmcp_tool_referencenative-app-builderopenrouter:advisoroutput_compressionrepetition_penalty"
  "require_parametersserver_descriptionstr_replace_editorstructured_outputsupdateExternalUseruse_rss_chat_links"
  "web_search_optionsweb_search_previewVoyageAI by MongoDBadvisor_tool_resultagentic-high-to-lowanthropic-claude-v1"
  "approval_request_idartificial-analysiscontainer_referencecontext-compressioncontext-high-to-lowdefault_image_model"
  "downloadFileContentgetScimGroupMappinglatency-low-to-highmax_cost_in_dollarsopenai-responses-v1openrouter:datetime"
  "openrouter:subagentparallel_tool_callspricing-high-to-lowpricing-low-to-highreasoning.encryptedsearch_context_size"
  "search_result_indexsleep_after_secondsweb_search_20250305web_search_20260209computer_use_previewconnector_sharepoint"
  "createCoinbaseChargefunction_call_outputhyperbolic-quantizedlistEmbeddingsModelslistPrivateEndpoints"
  "listWorkspaceBudgetslistWorkspaceMembersmcp_approval_requestopenrouter:web_fetchprevious_response_id"
  "promoteContainerFileprompt_cache_optionssupported_parameterstext_editor_20250124X-OpenRouter-Metadata"
  "classifier_dimensionscode_challenge_methodcode_interpreter_callconnector_googledrivecost_quality_tradeoff"
  "createPresetsMessagescreatePrivateEndpointdefault_provider_sortdeletePrivateEndpointdeleteWorkspaceBudget"
  "enablePrivateEndpointenforce_zdr_anthropicimage_generation_callinclude_byok_in_limitlistGenerationContent"
  "listInternConnectionslistMemberAssignmentslistScimGroupMappingsmax_completion_tokensmax_tool_success_rate"
  "mcp_approval_responsemcp_toolset_referencemin_tool_success_rateopenrouter:web_searchpending_safety_checks"
  "preferred_max_latencytool_search_tool_bm25updatePrivateEndpointupsertWorkspaceBudgetweb_search_2025_08_26"
  "Claude Platform on AWSallowed_api_key_hashesconnector_outlookemailcontent_block_locationcreatePresetsResponses"
  "createScimGroupMappingdeleteScimGroupMappingdisablePrivateEndpointgetTaskClassificationsio_logging_api_key_ids"
  "listInternVaultSecretsmax_intelligence_indexmin_intelligence_indexopenrouter:apply_patchopenrouter:browser_use"
  "openrouter:file_searchopenrouter:text_editoropenrouter:tool_searchpause_after_compactionregex-prompt-injection"
  "search_result_locationstop_server_tools_whenstoreInternVaultSecretthroughput-high-to-lowtool_search_tool_regex"
  "updateScimGroupMappingweb_search_tool_resultactivatePrivateEndpointapply_patch_call_outputbulkAddWorkspaceMembers"
  "clear_thinking_20251015code_execution_20250825code_execution_20260120content_filter_builtinscreateApiAlphaDecisions"
  "custom_tool_call_outputdeleteInternVaultSecretgetOrganizationSettingsinclude_byok_in_budgetslistImageModelEndpoints"
  "listOrganizationMemberslocal_shell_call_outputprompt_cache_breakpointtimestamp_granularitiesvalidatePrivateEndpoint"
  "bedrock-xai-responses-v1clear_tool_uses_20250919connector_googlecalendarconnector_microsoftteams"
  "copyVaultSecretsToInternenforce_distillable_textfile_search_call.resultsinherited_function_names"
  "intelligence-high-to-lowio_logging_sampling_ratepreferred_min_throughputsubmitGenerationFeedback"
  "azure-openai-responses-v1broadcast_generation_costbulkAssignKeysToGuardrailconnector_outlookcalendar"
  "createAudioTranscriptionsdisable_parallel_tool_useexchangeAuthCodeForAPIKeysendChatCompletionRequest"
  "timestamp_granularities[]bulkRemoveWorkspaceMembersenable_free_model_trainingenable_paid_model_training"
  "reasoning.server_tool_calltau_bench_verified_airlineupdateOrganizationSettingsweb_search_result_location"
  "bedrock-openai-responses-v1getObservabilityDestinationlistGuardrailKeyAssignmentsopenrouter:code_interpreter"
  "openrouter:image_generationopenrouter_bash_tool_resultreasoning.encrypted_contentamazon-bedrock/claude-on-aws"
  "bulkAssignMembersToGuardrailcreatePresetsChatCompletionsdesign-arena-elo-high-to-lowdownloadContainerFileContent"
  "openrouter_shell_tool_resultupdatePrivateEndpointPricingweb_search_tool_result_errorbroadcast_generation_identity"
  "bulkUnassignKeysFromGuardrailcode_interpreter_call.outputsenable_free_model_publicationlistObservabilityDestinations"
  "message.input_image.image_urlweb_search_preview_2025_03_11createObservabilityDestinationdeleteObservabilityDestination"
  "listGuardrailMemberAssignmentstool_search_tool_bm25_20251119updateObservabilityDestination"
  "listInternEffectiveVaultSecretstool_search_tool_regex_20251119bulkUnassignMembersFromGuardrail"
  "is_data_discount_logging_enabledis_observability_broadcast_enabledis_observability_io_logging_enabled"
  "broadcast_generation_request_contextcomputer_call_output.output.image_urlopenrouter:experimental__search_models";

/* By size, the number of the first name of it. */
static const uint16_t description_name_firsts[] = {
  0, 0, 2, 21, 75, 157, 243, 354, 446, 545, 637, 734, 807, 866, 935, 987, 1031, 1082, 1125, 1160, 1186, 1202, 1233, 1260,
  1278, 1290, 1299, 1306, 1313, 1321, 1328, 1333, 1335, 1337, 1337, 1338, 1339, 1340, 1341, 1342,
};

/* By size, where its names begin. */
static const uint16_t description_name_starts[] = {
  0, 0, 2, 40, 202, 530, 960, 1626, 2270, 3062, 3890, 4860, 5663, 6371, 7268, 7996, 8656, 9472, 10203, 10833, 11327, 11647,
  12298, 12892, 13306, 13594, 13819, 14001, 14190, 14414, 14617, 14767, 14829, 14893, 14893, 14927, 14962, 14998, 15035,
  15073,
};

/* The nodes of the schemas; Sources/Description/layout.py has the form of each kind. */
static const uint16_t description_words[] = {
  /* 0: text */
  5,
  /* 1: choice: workspace */
  6, 1, 636,
  /* 4: text */
  261,
  /* 5: array */
  71, 0, 0,
  /* 8: boolean */
  2,
  /* 9: object: classifier_id, dimension_names, include_nulls */
  8, 3, 33645, 4, 903, 8, 1003, 5,
  /* 17: number */
  4,
  /* 18: union */
  9, 2, 0, 17,
  /* 22: array */
  7, 18,
  /* 24: union */
  9, 3, 0, 17, 22,
  /* 29: object: field, operator, value */
  8, 3, 32955, 0, 33004, 24, 33288, 0,
  /* 37: array */
  103, 29, 1, 2,
  /* 41: object: classifier_id, filters */
  8, 2, 33162, 37, 33645, 4,
  /* 47: object: field, include_unset, operator, value */
  8, 4, 32955, 0, 33004, 24, 33288, 0, 904, 8,
  /* 57: array */
  71, 47, 3,
  /* 60: integer */
  3,
  /* 61: array */
  39, 0, 1,
  /* 64: choice: asc, desc */
  6, 2, 42, 106,
  /* 68: object: direction, field */
  8, 2, 32955, 0, 33345, 64,
  /* 74: text */
  773,
  /* 75: object: end, start */
  8, 2, 32812, 74, 32990, 74,
  /* 81: object: classifier_dimensions, classifier_filters, dimensions, filters, ... */
  8, 10, 195, 60, 394, 57, 33175, 61, 521, 68, 664, 5, 720, 75, 762, 0, 763, 60, 1125, 41, 1203, 9,
  /* 103: any */
  16,
  /* 104: text */
  101, 1, 4,
  /* 107: object: data, format */
  8, 2, 32870, 104, 291, 0,
  /* 113: choice: input_audio */
  6, 1, 767,
  /* 116: object: input_audio, type */
  8, 2, 32918, 113, 33535, 107,
  /* 122: text */
  69, 5,
  /* 124: choice: text */
  6, 1, 147,
  /* 127: object: text, type */
  8, 2, 32915, 122, 32918, 124,
  /* 133: union */
  41, 2, 116, 127, 150, 2, 147, 127, 767, 116,
  /* 143: array */
  7, 133,
  /* 145: object:  */
  8, 0,
  /* 147: object: 01ai, ai21, aion-labs, akashml, ... */
  8, 136, 73, 145, 75, 145, 95, 145, 117, 145, 125, 145, 129, 145, 130, 145, 131, 145, 140, 145, 142, 145, 156, 145, 172,
  145, 174, 145, 175, 145, 176, 145, 184, 145, 199, 145, 202, 145, 209, 145, 238, 145, 239, 145, 270, 145, 271, 145, 273,
  145, 277, 145, 278, 145, 281, 145, 296, 145, 300, 145, 301, 145, 302, 145, 303, 145, 304, 145, 305, 145, 310, 145, 312,
  145, 313, 145, 314, 145, 317, 145, 324, 145, 329, 145, 331, 145, 332, 145, 346, 145, 350, 145, 353, 145, 372, 145, 373,
  145, 374, 145, 376, 145, 389, 145, 409, 145, 410, 145, 411, 145, 414, 145, 415, 145, 426, 145, 433, 145, 434, 145, 436,
  145, 440, 145, 467, 145, 469, 145, 471, 145, 473, 145, 474, 145, 478, 145, 480, 145, 481, 145, 494, 145, 497, 145, 498,
  145, 502, 145, 516, 145, 517, 145, 519, 145, 525, 145, 527, 145, 531, 145, 537, 145, 542, 145, 544, 145, 557, 145, 559,
  145, 571, 145, 573, 145, 575, 145, 587, 145, 595, 145, 596, 145, 597, 145, 599, 145, 617, 145, 619, 145, 620, 145, 624,
  145, 651, 145, 654, 145, 660, 145, 668, 145, 676, 145, 680, 145, 681, 145, 689, 145, 695, 145, 700, 145, 701, 145, 704,
  145, 710, 145, 715, 145, 741, 145, 743, 145, 746, 145, 758, 145, 764, 145, 787, 145, 796, 145, 799, 145, 822, 145, 843,
  145, 863, 145, 878, 145, 892, 145, 900, 145, 906, 145, 907, 145, 923, 145, 931, 145, 937, 145, 969, 145, 1050, 145, 1078,
  145, 1085, 145, 1115, 145, 1190, 145, 1313, 145,
  /* 421: object: options */
  8, 1, 417, 147,
  /* 425: choice: mp3, pcm */
  6, 2, 57, 62,
  /* 429: text */
  37, 1,
  /* 431: object: input, input_references, model, provider, ... */
  8, 7, 32959, 0, 32968, 0, 221, 17, 237, 429, 529, 421, 1024, 425, 1057, 143,
  /* 447: object: data, format */
  8, 2, 32870, 0, 33059, 0,
  /* 453: choice: json, verbose_json */
  6, 2, 123, 862,
  /* 457: choice: segment, word */
  6, 2, 155, 430,
  /* 461: array */
  7, 457,
  /* 463: object: input_audio, language, model, provider, ... */
  8, 7, 32968, 0, 507, 0, 529, 421, 33535, 447, 798, 17, 1024, 453, 1276, 461,
  /* 479: object: file, language, model, response_format, ... */
  8, 6, 32879, 0, 32968, 0, 507, 0, 798, 17, 1024, 453, 1298, 461,
  /* 493: text */
  2053,
  /* 494: choice: S256, plain */
  22, 2, 92, 212,
  /* 498: object: code, code_challenge_method, code_verifier */
  8, 3, 32869, 493, 880, 493, 1204, 494,
  /* 506: text */
  517,
  /* 507: choice: S256, plain */
  6, 2, 92, 212,
  /* 511: text */
  789,
  /* 512: text */
  69, 6,
  /* 514: choice: daily, monthly, weekly */
  6, 3, 180, 351, 412,
  /* 519: object: callback_url, code_challenge, code_challenge_method, expires_at, ... */
  8, 10, 195, 17, 598, 512, 667, 511, 788, 0, 789, 0, 33582, 506, 865, 4, 941, 493, 1079, 514, 1204, 507,
  /* 541: choice: agents, builders, models */
  6, 3, 266, 308, 470,
  /* 546: choice: gpqa_diamond, search_browsecomp, search_dsqa, search_hle, ... */
  6, 6, 707, 783, 833, 1116, 1117, 1303,
  /* 554: integer */
  35, 1,
  /* 556: choice: plugin, server-tool */
  6, 2, 320, 784,
  /* 560: choice: artificial-analysis, design-arena, openrouter */
  6, 3, 698, 821, 1165,
  /* 565: choice: agentic, coding, intelligence, search */
  6, 4, 272, 334, 371, 839,
  /* 571: integer */
  99, 1, 6,
  /* 574: integer */
  51, 7,
  /* 576: choice: ai21, aion-labs, akashml, alibaba, ... */
  6, 102, 73, 95, 117, 125, 130, 131, 140, 142, 156, 174, 175, 176, 199, 202, 209, 238, 239, 271, 273, 278, 281, 296, 300,
  303, 304, 305, 310, 312, 313, 317, 324, 329, 331, 332, 350, 353, 372, 373, 374, 376, 389, 409, 410, 411, 414, 415, 426,
  434, 436, 440, 469, 471, 473, 474, 480, 481, 494, 497, 516, 517, 525, 527, 537, 557, 559, 571, 573, 575, 587, 595, 596,
  597, 619, 620, 624, 651, 654, 660, 668, 680, 681, 695, 700, 701, 715, 741, 746, 758, 787, 796, 799, 822, 863, 900, 906,
  907, 923, 937, 969, 1050, 1078, 1085,
  /* 680: text */
  1029, 0,
  /* 682: array */
  119, 680, 1, 6,
  /* 686: array */
  87, 0, 6,
  /* 689: text */
  2085, 1,
  /* 691: text */
  85, 8,
  /* 693: object: allowed_api_key_hashes, allowed_models, allowed_user_ids, disabled, ... */
  8, 9, 32819, 689, 133, 691, 483, 8, 33297, 576, 770, 8, 865, 4, 936, 686, 1034, 686, 1234, 682,
  /* 713: object: allowed_api_key_hashes, allowed_models, allowed_user_ids, disabled, ... */
  8, 7, 51, 689, 133, 691, 483, 8, 770, 8, 936, 686, 1034, 686, 1234, 682,
  /* 729: object: format, voice */
  8, 2, 237, 0, 291, 0,
  /* 735: choice: 1h, 5m */
  6, 2, 5, 9,
  /* 739: choice: ephemeral */
  6, 1, 581,
  /* 742: object: ttl, type */
  8, 2, 68, 735, 32918, 739,
  /* 748: object: echo_upstream_body */
  8, 1, 1134, 8,
  /* 752: number */
  20,
  /* 753: array */
  7, 103,
  /* 755: union */
  9, 3, 0, 17, 753,
  /* 760: object:  */
  40, 0, 755,
  /* 763: boolean */
  18,
  /* 764: object:  */
  56, 0, 17,
  /* 767: integer */
  19,
  /* 768: choice: explicit */
  6, 1, 488,
  /* 771: object: mode */
  24, 1, 32900, 768,
  /* 775: object: cache_control, prompt_cache_breakpoint, text, type */
  8, 4, 32915, 0, 32918, 124, 875, 742, 1275, 771,
  /* 785: array */
  7, 775,
  /* 787: union */
  9, 2, 0, 785,
  /* 791: choice: system */
  6, 1, 345,
  /* 794: object: content, name, role */
  8, 3, 133, 0, 32909, 791, 33152, 787,
  /* 802: choice: auto, high, low, original */
  6, 4, 52, 97, 119, 522,
  /* 808: object: detail, url */
  8, 2, 32837, 0, 283, 802,
  /* 814: choice: image_url */
  6, 1, 594,
  /* 817: object: image_url, type */
  8, 2, 32918, 814, 33362, 808,
  /* 823: object: input_audio, type */
  8, 2, 32918, 113, 33535, 447,
  /* 829: choice: input_video */
  6, 1, 769,
  /* 832: object: url */
  8, 1, 32837, 0,
  /* 836: object: type, video_url */
  8, 2, 32918, 829, 33402, 832,
  /* 842: choice: video_url */
  6, 1, 634,
  /* 845: object: type, video_url */
  8, 2, 32918, 842, 33402, 832,
  /* 851: object: file_data, file_id, filename */
  8, 3, 393, 0, 493, 0, 584, 0,
  /* 859: choice: file */
  6, 1, 111,
  /* 862: object: file, type */
  8, 2, 32879, 851, 32918, 859,
  /* 868: union */
  41, 6, 775, 817, 823, 836, 845, 862, 150, 6, 111, 862, 147, 775, 594, 817, 634, 845, 767, 823, 769, 836,
  /* 890: array */
  7, 868,
  /* 892: union */
  9, 2, 0, 890,
  /* 896: choice: user */
  6, 1, 151,
  /* 899: object: content, name, role */
  8, 3, 133, 0, 32909, 896, 33152, 892,
  /* 907: choice: developer */
  6, 1, 576,
  /* 910: object: content, name, role */
  8, 3, 133, 0, 32909, 907, 33152, 787,
  /* 918: object: data, expires_at, id, transcript */
  8, 4, 15, 0, 102, 0, 667, 60, 727, 0,
  /* 928: union */
  25, 2, 0, 890,
  /* 932: object: image_url */
  8, 1, 33362, 832,
  /* 936: array */
  7, 932,
  /* 938: text */
  21,
  /* 939: choice: anthropic-claude-v1, azure-openai-responses-v1, bedrock-openai-responses-v1, bedrock-xai-responses-v1, ... */
  22, 9, 439, 1051, 1081, 1106, 1163, 1174, 1278, 1290, 1306,
  /* 950: choice: reasoning.summary */
  6, 1, 1111,
  /* 953: object: format, id, index, summary, ... */
  8, 5, 15, 938, 32918, 950, 190, 60, 291, 939, 33203, 0,
  /* 965: choice: reasoning.encrypted */
  6, 1, 1180,
  /* 968: object: data, format, id, index, ... */
  8, 5, 15, 938, 32870, 0, 32918, 965, 190, 60, 291, 939,
  /* 980: choice: reasoning.text */
  6, 1, 977,
  /* 983: object: format, id, index, signature, ... */
  8, 6, 15, 938, 147, 938, 32918, 980, 190, 60, 291, 939, 622, 938,
  /* 997: choice: reasoning.server_tool_call */
  6, 1, 1302,
  /* 1000: object: arguments, format, id, index, ... */
  8, 8, 15, 938, 32918, 997, 190, 60, 291, 939, 33098, 0, 33329, 0, 33396, 0, 856, 938,
  /* 1018: union */
  41, 4, 953, 968, 983, 1000, 291, 36, 439, 953, 439, 968, 439, 983, 439, 1000, 1051, 953, 1051, 968, 1051, 983, 1051, 1000,
  1081, 953, 1081, 968, 1081, 983, 1081, 1000, 1106, 953, 1106, 968, 1106, 983, 1106, 1000, 1163, 953, 1163, 968, 1163, 983,
  1163, 1000, 1174, 953, 1174, 968, 1174, 983, 1174, 1000, 1278, 953, 1278, 968, 1278, 983, 1278, 1000, 1290, 953, 1290,
  968, 1290, 983, 1290, 1000, 1306, 953, 1306, 968, 1306, 983, 1306, 1000,
  /* 1098: array */
  7, 1018,
  /* 1100: choice: assistant */
  6, 1, 562,
  /* 1103: object: arguments, name */
  8, 2, 32901, 0, 33329, 0,
  /* 1109: choice: function */
  6, 1, 495,
  /* 1112: object: function, id, type */
  8, 3, 32783, 0, 32918, 1109, 33263, 1103,
  /* 1120: array */
  7, 1112,
  /* 1122: object: audio, content, images, model, ... */
  8, 10, 133, 0, 32909, 1100, 173, 918, 200, 0, 298, 936, 384, 928, 427, 938, 614, 938, 722, 1120, 1112, 1098,
  /* 1144: choice: tool */
  6, 1, 148,
  /* 1147: object: content, role, tool_call_id */
  8, 3, 32909, 1144, 33152, 892, 33624, 0,
  /* 1155: union */
  41, 5, 794, 899, 910, 1122, 1147, 141, 5, 148, 1147, 151, 899, 345, 794, 562, 1122, 576, 910,
  /* 1174: array */
  39, 1155, 1,
  /* 1177: object:  */
  40, 0, 0,
  /* 1180: choice: audio, image, text */
  6, 3, 147, 173, 189,
  /* 1185: array */
  7, 1180,
  /* 1187: array */
  7, 0,
  /* 1189: text */
  69, 9,
  /* 1191: array */
  71, 1189, 9,
  /* 1194: integer */
  99, 7, 2,
  /* 1197: choice: high, low, max, medium, ... */
  6, 5, 52, 55, 119, 242, 306,
  /* 1204: choice: auto-router */
  6, 1, 747,
  /* 1207: object: allowed_models, cost_quality_tradeoff, cost_tier, enabled, ... */
  8, 7, 32783, 1204, 391, 8, 572, 1197, 611, 8, 936, 1191, 1010, 1191, 1207, 1194,
  /* 1223: choice: auto-beta-router */
  6, 1, 1036,
  /* 1226: object: allowed_models, cost_quality_tradeoff, cost_tier, enabled, ... */
  8, 6, 32783, 1223, 391, 8, 572, 1197, 936, 1191, 1010, 1191, 1207, 1194,
  /* 1240: choice: moderation */
  6, 1, 694,
  /* 1243: object: id */
  8, 1, 32783, 1240,
  /* 1247: choice: exa, firecrawl, native, parallel, ... */
  6, 5, 46, 309, 524, 586, 701,
  /* 1254: choice: web */
  6, 1, 71,
  /* 1257: choice: advanced, auto, basic, deep, ... */
  6, 9, 97, 104, 110, 177, 234, 402, 464, 574, 947,
  /* 1268: choice: approximate */
  6, 1, 745,
  /* 1271: object: city, country, region, timezone, ... */
  24, 5, 100, 938, 32918, 1268, 328, 938, 386, 938, 536, 938,
  /* 1283: object: enabled, engine, exclude_domains, id, ... */
  8, 10, 32783, 1254, 132, 1257, 286, 1247, 391, 8, 511, 60, 777, 60, 928, 0, 934, 1271, 1009, 1187, 1015, 1187,
  /* 1305: choice: web-fetch */
  6, 1, 635,
  /* 1308: object: allowed_domains, blocked_domains, id, max_content_tokens, ... */
  8, 5, 32783, 1305, 511, 60, 989, 1187, 992, 1187, 1146, 60,
  /* 1320: choice: file-parser */
  6, 1, 759,
  /* 1323: choice: cloudflare-ai, mistral-ocr, native */
  6, 3, 309, 778, 879,
  /* 1328: choice: pdf-text */
  6, 1, 526,
  /* 1331: union */
  9, 2, 1323, 1328,
  /* 1335: object: engine */
  8, 1, 286, 1331,
  /* 1339: object: enabled, id, pdf */
  8, 3, 32783, 1320, 63, 1335, 391, 8,
  /* 1347: choice: response-healing */
  6, 1, 1074,
  /* 1350: object: enabled, id */
  8, 2, 32783, 1347, 391, 8,
  /* 1356: choice: middle-out */
  6, 1, 692,
  /* 1359: choice: context-compression */
  6, 1, 1167,
  /* 1362: object: enabled, engine, id */
  8, 3, 32783, 1359, 286, 1356, 391, 8,
  /* 1370: choice: pareto-router */
  6, 1, 919,
  /* 1373: number */
  36, 7,
  /* 1375: number */
  100, 7, 1,
  /* 1378: choice: prompt, weighted_avg */
  6, 2, 322, 864,
  /* 1382: object: enabled, id, max_price, min_coding_score, ... */
  8, 5, 32783, 1370, 391, 8, 605, 1373, 849, 1378, 1065, 1375,
  /* 1394: array */
  103, 0, 1, 10,
  /* 1398: choice: fusion */
  6, 1, 292,
  /* 1401: integer */
  99, 1, 11,
  /* 1404: choice: general-budget, general-fast, general-high */
  6, 3, 829, 830, 954,
  /* 1409: union */
  25, 3, 0, 17, 8,
  /* 1414: array */
  7, 1409,
  /* 1416: object:  */
  40, 0, 1409,
  /* 1419: union */
  25, 5, 0, 17, 8, 1414, 1416,
  /* 1426: object:  */
  40, 0, 1419,
  /* 1429: object: parameters, type */
  8, 2, 32918, 0, 699, 1426,
  /* 1435: array */
  71, 1429, 10,
  /* 1438: object: analysis_models, enabled, id, max_tool_calls, ... */
  8, 7, 32783, 1398, 200, 0, 226, 1435, 321, 1404, 391, 8, 967, 1401, 990, 1394,
  /* 1454: union */
  41, 10, 1207, 1226, 1243, 1283, 1308, 1339, 1350, 1362, 1382, 1438, 15, 10, 71, 1283, 292, 1438, 635, 1308, 694, 1243,
  747, 1207, 759, 1339, 919, 1382, 1036, 1226, 1074, 1350, 1167, 1362,
  /* 1488: array */
  7, 1454,
  /* 1490: object: text, type */
  8, 2, 32915, 0, 32918, 124,
  /* 1496: array */
  7, 1490,
  /* 1498: union */
  9, 2, 0, 1496,
  /* 1502: choice: content */
  6, 1, 384,
  /* 1505: object: content, type */
  24, 2, 32918, 1502, 33152, 1498,
  /* 1511: object: mode, ttl */
  24, 2, 68, 938, 32900, 768,
  /* 1517: choice: allow, deny */
  22, 2, 105, 169,
  /* 1521: choice: AI21, AionLabs, AkashML, Alibaba, ... */
  6, 105, 72, 86, 87, 88, 89, 90, 91, 93, 94, 158, 159, 160, 161, 162, 163, 164, 165, 246, 247, 248, 249, 250, 251, 252,
  253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366,
  367, 368, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 546, 547, 548, 549, 550, 551,
  552, 553, 554, 555, 556, 637, 638, 639, 640, 641, 642, 643, 644, 645, 646, 735, 736, 737, 738, 739, 740, 807, 808, 809,
  867, 868, 869, 935, 1031, 1082, 1083, 1160, 1233,
  /* 1628: union */
  9, 2, 1521, 0,
  /* 1632: array */
  23, 1628,
  /* 1634: object: audio, completion, image, prompt, ... */
  8, 5, 173, 0, 189, 0, 322, 0, 428, 0, 657, 0,
  /* 1646: object:  */
  24, 0,
  /* 1648: object: p50, p75, p90, p99 */
  8, 4, 58, 752, 59, 752, 60, 752, 61, 752,
  /* 1658: union */
  25, 2, 17, 1648,
  /* 1662: choice: bf16, fp16, fp32, fp4, ... */
  6, 12, 47, 48, 49, 99, 114, 115, 120, 121, 203, 204, 206, 439,
  /* 1676: array */
  23, 1662,
  /* 1678: choice: exacto, latency, price, throughput */
  6, 4, 214, 288, 404, 719,
  /* 1684: choice: exacto, latency, price, throughput */
  22, 4, 214, 288, 404, 719,
  /* 1690: choice: model, none */
  22, 2, 134, 200,
  /* 1694: object: by, partition */
  8, 2, 11, 1684, 610, 1690,
  /* 1700: union */
  25, 2, 1678, 1694,
  /* 1704: object: allow_fallbacks, data_collection, enforce_distillable_text, ignore, ... */
  88, 14, 74, 763, 135, 1632, 145, 1700, 207, 1632, 297, 1632, 417, 1646, 605, 1634, 921, 1676, 987, 763, 1000, 1517, 1152,
  763, 1228, 1658, 1283, 763, 1288, 1658,
  /* 1734: choice: high, low, max, medium, ... */
  22, 7, 52, 55, 119, 134, 242, 306, 408,
  /* 1743: choice: auto, concise, detailed */
  22, 3, 97, 383, 482,
  /* 1748: object: effort, enabled, exclude, max_tokens, ... */
  8, 5, 285, 1734, 391, 763, 392, 763, 435, 1743, 690, 767,
  /* 1760: object: type */
  8, 1, 32918, 124,
  /* 1764: choice: json_object */
  6, 1, 771,
  /* 1767: object: type */
  8, 1, 32918, 1764,
  /* 1771: text */
  69, 12,
  /* 1773: object: description, name, schema, strict */
  8, 4, 32901, 1771, 333, 145, 343, 763, 754, 0,
  /* 1783: choice: json_schema */
  6, 1, 772,
  /* 1786: object: json_schema, type */
  8, 2, 32918, 1783, 33540, 1773,
  /* 1792: choice: grammar */
  6, 1, 398,
  /* 1795: object: grammar, type */
  8, 2, 32918, 1792, 33166, 0,
  /* 1801: choice: python */
  6, 1, 323,
  /* 1804: object: type */
  8, 1, 32918, 1801,
  /* 1808: union */
  41, 5, 1760, 1767, 1786, 1795, 1804, 150, 5, 147, 1760, 323, 1804, 398, 1795, 771, 1767, 772, 1786,
  /* 1827: choice: fallback, sort */
  22, 2, 145, 489,
  /* 1831: choice: auto, default, fast, flex, ... */
  22, 6, 97, 110, 113, 219, 388, 528,
  /* 1839: text */
  69, 13,
  /* 1841: array */
  71, 0, 14,
  /* 1844: union */
  25, 2, 0, 1841,
  /* 1848: choice: step_count_is */
  6, 1, 930,
  /* 1851: object: step_count, type */
  8, 2, 32918, 1848, 33482, 60,
  /* 1857: choice: has_tool_call */
  6, 1, 901,
  /* 1860: object: tool_name, type */
  8, 2, 32918, 1857, 33396, 429,
  /* 1866: choice: max_tokens_used */
  6, 1, 1019,
  /* 1869: object: max_tokens, type */
  8, 2, 32918, 1866, 33458, 60,
  /* 1875: choice: max_cost */
  6, 1, 510,
  /* 1878: object: max_cost_in_dollars, type */
  8, 2, 32918, 1875, 33941, 17,
  /* 1884: choice: finish_reason_is */
  6, 1, 1045,
  /* 1887: object: reason, type */
  8, 2, 32918, 1884, 33094, 429,
  /* 1893: union */
  41, 5, 1851, 1860, 1869, 1878, 1887, 150, 5, 510, 1878, 901, 1860, 930, 1851, 1019, 1869, 1045, 1887,
  /* 1912: array */
  39, 1893, 1,
  /* 1915: object: include_usage */
  24, 1, 905, 8,
  /* 1919: choice: none */
  6, 1, 134,
  /* 1922: choice: auto */
  6, 1, 97,
  /* 1925: choice: required */
  6, 1, 532,
  /* 1928: object: name */
  8, 1, 32901, 0,
  /* 1932: object: function, type */
  8, 2, 32918, 1109, 33263, 1928,
  /* 1938: object: type */
  8, 1, 32918, 0,
  /* 1942: union */
  9, 5, 1919, 1922, 1925, 1932, 1938,
  /* 1949: object: description, name, parameters, strict */
  8, 4, 32901, 1771, 343, 763, 699, 145, 754, 0,
  /* 1959: object: cache_control, function, type */
  8, 3, 32918, 1109, 33263, 1949, 875, 742,
  /* 1967: text */
  1125, 1, 12, 1,
  /* 1971: choice: high, low, max, medium, ... */
  6, 7, 52, 55, 119, 134, 242, 306, 408,
  /* 1980: object: effort, max_tokens */
  8, 2, 285, 1971, 690, 60,
  /* 1986: object: forward_transcript, instructions, max_completion_tokens, model, ... */
  8, 8, 133, 1967, 200, 0, 342, 8, 614, 1980, 798, 17, 838, 0, 1137, 8, 1221, 60,
  /* 2004: choice: openrouter:advisor */
  6, 1, 1149,
  /* 2007: object: parameters, type */
  8, 2, 32918, 2004, 699, 1986,
  /* 2013: choice: auto, native, openrouter */
  6, 3, 97, 309, 698,
  /* 2018: choice: container_auto */
  6, 1, 942,
  /* 2021: object: type */
  8, 1, 32918, 2018,
  /* 2025: text */
  1125, 1, 3, 2,
  /* 2029: choice: container_reference */
  6, 1, 1166,
  /* 2032: object: container_id, type */
  8, 2, 32918, 2029, 33584, 2025,
  /* 2038: union */
  41, 2, 2021, 2032, 150, 2, 942, 2021, 1166, 2032,
  /* 2048: object: engine, environment, sleep_after_seconds */
  8, 3, 286, 2013, 757, 2038, 1183, 60,
  /* 2056: choice: openrouter:bash */
  6, 1, 1021,
  /* 2059: object: parameters, type */
  8, 2, 32918, 2056, 699, 2048,
  /* 2065: object: timezone */
  8, 1, 536, 0,
  /* 2069: choice: openrouter:datetime */
  6, 1, 1175,
  /* 2072: object: parameters, type */
  8, 2, 32918, 2069, 699, 2065,
  /* 2078: choice: openrouter:files */
  6, 1, 1067,
  /* 2081: object: parameters, type */
  8, 2, 32918, 2078, 699, 145,
  /* 2087: object: parameters, type */
  8, 2, 32918, 0, 699, 145,
  /* 2093: array */
  71, 2087, 10,
  /* 2096: object: analysis_models, cache_control, max_completion_tokens, max_tool_calls, ... */
  8, 8, 200, 0, 226, 2093, 614, 1980, 798, 17, 875, 742, 967, 1401, 990, 1394, 1221, 60,
  /* 2114: choice: openrouter:fusion */
  6, 1, 1108,
  /* 2117: object: parameters, type */
  8, 2, 32918, 2114, 699, 2096,
  /* 2123: object: model */
  40, 1, 200, 0, 755,
  /* 2128: choice: openrouter:image_generation */
  6, 1, 1310,
  /* 2131: object: parameters, type */
  8, 2, 32918, 2128, 699, 2123,
  /* 2137: object: max_results */
  8, 1, 777, 60,
  /* 2141: choice: openrouter:experimental__search_models */
  6, 1, 1341,
  /* 2144: object: parameters, type */
  8, 2, 32918, 2141, 699, 2137,
  /* 2150: array */
  7, 429,
  /* 2152: integer */
  99, 1, 15,
  /* 2155: array */
  7, 2087,
  /* 2157: object: inherit_functions, inherited_function_names, instructions, max_completion_tokens, ... */
  8, 10, 133, 1967, 200, 0, 226, 2155, 614, 1980, 798, 17, 838, 0, 967, 2152, 1098, 8, 1221, 60, 1285, 2150,
  /* 2179: choice: openrouter:subagent */
  6, 1, 1176,
  /* 2182: object: parameters, type */
  8, 2, 32918, 2179, 699, 2157,
  /* 2188: choice: auto, exa, firecrawl, native, ... */
  6, 6, 46, 97, 309, 524, 586, 698,
  /* 2196: object: allowed_domains, blocked_domains, engine, max_content_tokens, ... */
  8, 5, 286, 2188, 511, 60, 989, 1187, 992, 1187, 1146, 60,
  /* 2208: choice: openrouter:web_fetch */
  6, 1, 1196,
  /* 2211: object: parameters, type */
  8, 2, 32918, 2208, 699, 2196,
  /* 2217: choice: auto, exa, firecrawl, native, ... */
  6, 6, 46, 97, 309, 524, 586, 701,
  /* 2225: choice: high, low, medium */
  6, 3, 52, 119, 306,
  /* 2230: object: city, country, region, timezone, ... */
  8, 5, 100, 938, 150, 1268, 328, 938, 386, 938, 536, 938,
  /* 2242: object: allowed_domains, engine, excluded_domains, max_characters, ... */
  8, 10, 132, 1257, 286, 2217, 511, 60, 777, 60, 934, 2230, 966, 60, 989, 1187, 1043, 1187, 1104, 60, 1181, 2225,
  /* 2264: choice: openrouter:web_search */
  6, 1, 1226,
  /* 2267: object: parameters, type */
  8, 2, 32918, 2264, 699, 2242,
  /* 2273: choice: web_search, web_search_2025_08_26, web_search_preview, web_search_preview_2025_03_11 */
  6, 4, 733, 1159, 1232, 1327,
  /* 2279: object: allowed_domains, engine, excluded_domains, max_characters, ... */
  8, 12, 132, 1257, 32918, 2273, 286, 2217, 511, 60, 699, 2242, 777, 60, 934, 2230, 966, 60, 989, 1187, 1043, 1187, 1104,
  60, 1181, 2225,
  /* 2305: union */
  41, 12, 1959, 2007, 2059, 2072, 2081, 2117, 2131, 2144, 2182, 2211, 2267, 2279, 150, 15, 495, 1959, 733, 2279, 1021, 2059,
  1067, 2081, 1108, 2117, 1149, 2007, 1159, 2279, 1175, 2072, 1176, 2182, 1196, 2211, 1226, 2267, 1232, 2279, 1310, 2131,
  1327, 2279, 1341, 2144,
  /* 2351: array */
  7, 2305,
  /* 2353: object: generation_name, parent_span_id, span_name, trace_id, ... */
  8, 5, 540, 0, 625, 0, 726, 0, 972, 0, 1011, 0,
  /* 2365: object: include */
  8, 1, 400, 8,
  /* 2369: choice: high, low, max, medium, ... */
  22, 5, 52, 55, 119, 242, 306,
  /* 2376: object: search_context_size, user_location */
  8, 2, 934, 1646, 1181, 2225,
  /* 2382: object: audio, cache_control, debug, deferred_tools, ... */
  136, 53, 142, 767, 146, 1844, 151, 0, 173, 729, 181, 748, 198, 752, 200, 0, 217, 1827, 226, 2351, 227, 752, 228, 767, 230,
  752, 233, 2353, 235, 2365, 308, 1187, 322, 0, 342, 8, 421, 1488, 509, 763, 513, 1174, 514, 1177, 529, 1704, 530, 763, 614,
  1748, 632, 2369, 688, 764, 690, 767, 693, 1185, 702, 1505, 709, 1839, 728, 1187, 782, 763, 798, 752, 800, 1942, 834, 760,
  854, 1831, 859, 767, 875, 742, 948, 145, 982, 1915, 1024, 1808, 1070, 752, 1071, 938, 1072, 1734, 1095, 752, 1097, 763,
  1151, 752, 1155, 763, 1158, 2376, 1177, 763, 1199, 1511, 1221, 767, 1254, 1912, 513, 322,
  /* 2492: choice: disabled, enabled */
  6, 2, 391, 483,
  /* 2496: choice: 7d */
  6, 1, 10,
  /* 2499: choice: coding, creative, entertainment, productivity */
  6, 4, 272, 477, 851, 889,
  /* 2505: text */
  1029, 4,
  /* 2507: integer */
  115, 7, 6,
  /* 2510: choice: popular, trending */
  6, 2, 422, 541,
  /* 2514: choice: audio-gen, cli-agent, cloud-agent, creative-writing, ... */
  6, 15, 116, 194, 533, 563, 567, 591, 633, 749, 828, 902, 974, 1022, 1041, 1124, 1148,
  /* 2531: choice: academia, finance, health, legal, ... */
  6, 12, 194, 295, 348, 395, 429, 462, 533, 604, 717, 781, 803, 913,
  /* 2545: choice: 100K, 10K, 10M, 1K, ... */
  6, 5, 2, 3, 21, 22, 76,
  /* 2552: choice: natural, programming */
  6, 2, 413, 781,
  /* 2556: choice: audio, image, image_output, text, ... */
  6, 5, 147, 173, 189, 835, 857,
  /* 2563: choice: day, month, week */
  6, 3, 43, 154, 201,
  /* 2568: integer */
  99, 1, 16,
  /* 2571: integer */
  115, 7, 17,
  /* 2574: choice: 1-turn, 10-49-turns, 2-9-turns, 50-plus-turns */
  6, 4, 243, 545, 734, 866,
  /* 2580: choice: base64, float */
  6, 2, 188, 269,
  /* 2584: array */
  7, 17,
  /* 2586: array */
  7, 2584,
  /* 2588: object: text, type */
  8, 2, 32915, 429, 32918, 124,
  /* 2594: object: image_url, type */
  8, 2, 32918, 814, 33362, 832,
  /* 2600: object: data, format */
  8, 2, 32870, 0, 291, 0,
  /* 2606: object: input_audio, type */
  8, 2, 32918, 113, 33535, 2600,
  /* 2612: object: input_video, type */
  8, 2, 32918, 829, 33537, 2600,
  /* 2618: choice: input_file */
  6, 1, 682,
  /* 2621: object: input_file, type */
  8, 2, 32918, 2618, 33450, 2600,
  /* 2627: union */
  41, 5, 2588, 2594, 2606, 2612, 2621, 150, 5, 147, 2588, 594, 2594, 682, 2621, 767, 2606, 769, 2612,
  /* 2646: array */
  39, 2627, 1,
  /* 2649: object: content */
  8, 1, 33152, 2646,
  /* 2653: array */
  7, 2649,
  /* 2655: union */
  9, 5, 429, 2150, 2584, 2586, 2653,
  /* 2662: object: dimensions, encoding_format, input, input_type, ... */
  8, 7, 151, 0, 32959, 2655, 32968, 0, 529, 1704, 664, 554, 684, 0, 1004, 2580,
  /* 2678: integer */
  99, 1, 18,
  /* 2681: choice: anthropic, openai */
  6, 2, 317, 559,
  /* 2685: object: file */
  8, 1, 32879, 0,
  /* 2689: choice: api_error, billing, formatting, incoherence, ... */
  6, 7, 208, 377, 404, 560, 669, 766, 1141,
  /* 2698: text */
  69, 18,
  /* 2700: object: category, comment, generation_id */
  8, 3, 382, 2698, 33240, 2689, 33664, 429,
  /* 2708: array */
  55, 0, 1,
  /* 2711: choice: block, flag, redact */
  6, 3, 112, 178, 327,
  /* 2716: choice: all_messages, user_only */
  6, 2, 630, 810,
  /* 2720: choice: address, credit-card, email, ip-address, ... */
  6, 8, 66, 183, 211, 369, 685, 751, 780, 1252,
  /* 2730: object: action, label, scan_scope, slug */
  8, 4, 32912, 2720, 193, 512, 33032, 2711, 706, 2716,
  /* 2740: array */
  23, 2730,
  /* 2742: text */
  85, 6,
  /* 2744: object: action, label, pattern */
  8, 3, 193, 2742, 33032, 2711, 33188, 429,
  /* 2752: array */
  23, 2744,
  /* 2754: text */
  85, 18,
  /* 2756: text */
  101, 1, 19,
  /* 2759: choice: daily, monthly, weekly */
  22, 3, 180, 351, 412,
  /* 2764: object: allowed_models, allowed_providers, content_filter_builtins, content_filters, ... */
  8, 21, 32901, 2756, 601, 752, 754, 2754, 756, 763, 865, 4, 936, 2708, 959, 2708, 979, 2759, 994, 2752, 1008, 763, 1084,
  2708, 1094, 763, 1096, 2708, 1135, 763, 1136, 763, 1214, 763, 1266, 2740, 1271, 8, 1300, 763, 1301, 763, 1324, 763,
  /* 2808: object: allowed_models, allowed_providers, content_filter_builtins, content_filters, ... */
  8, 20, 133, 2756, 601, 752, 754, 2754, 756, 763, 936, 2708, 959, 2708, 979, 2759, 994, 2752, 1008, 763, 1084, 2708, 1094,
  763, 1096, 2708, 1135, 763, 1136, 763, 1214, 763, 1266, 2740, 1271, 8, 1300, 763, 1301, 763, 1324, 763,
  /* 2850: array */
  39, 429, 1,
  /* 2853: object: key_hashes */
  8, 1, 33454, 2850,
  /* 2857: object: member_user_ids */
  8, 1, 33788, 2850,
  /* 2861: choice: 16:9, 19.5:9, 1:1, 1:2, ... */
  6, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 36, 38, 77, 78, 79, 83, 84, 85, 97, 244, 245,
  /* 2885: choice: auto, opaque, transparent */
  6, 3, 97, 316, 804,
  /* 2890: array */
  71, 2594, 11,
  /* 2893: choice: jpeg, png, svg, webp */
  6, 4, 64, 67, 122, 153,
  /* 2899: object: allow_fallbacks, ignore, only, options, ... */
  8, 6, 135, 1632, 145, 1700, 207, 1632, 297, 1632, 417, 147, 987, 763,
  /* 2913: choice: auto, high, low, medium */
  6, 4, 52, 97, 119, 306,
  /* 2919: choice: 1K, 2K, 4K, 512 */
  6, 4, 2, 6, 7, 35,
  /* 2925: object: aspect_ratio, background, input_references, model, ... */
  8, 14, 0, 60, 142, 60, 143, 0, 32968, 0, 33090, 429, 342, 8, 424, 2913, 529, 2899, 649, 2885, 705, 2919, 813, 2861, 916,
  2893, 1057, 2890, 1150, 60,
  /* 2955: text */
  53, 1,
  /* 2957: object: creator_user_id, expires_at, include_byok_in_limit, limit, ... */
  8, 7, 32901, 429, 195, 752, 667, 511, 773, 2759, 865, 4, 999, 2955, 1216, 8,
  /* 2973: object: disabled, include_byok_in_limit, limit, limit_reset, ... */
  8, 5, 133, 0, 195, 752, 483, 8, 773, 2759, 1216, 8,
  /* 2985: choice: input_tokens */
  6, 1, 837,
  /* 2988: object: type, value */
  24, 2, 32918, 2985, 33004, 60,
  /* 2994: union */
  25, 2, 8, 1187,
  /* 2998: array */
  23, 0,
  /* 3000: choice: tool_uses */
  6, 1, 629,
  /* 3003: object: type, value */
  8, 2, 32918, 3000, 33004, 60,
  /* 3009: object: type, value */
  8, 2, 32918, 2985, 33004, 60,
  /* 3015: union */
  41, 2, 3009, 3003, 150, 2, 629, 3003, 837, 3009,
  /* 3025: choice: clear_tool_uses_20250919 */
  6, 1, 1279,
  /* 3028: object: clear_at_least, clear_tool_inputs, exclude_tools, keep, ... */
  8, 6, 124, 3003, 32918, 3025, 438, 3015, 890, 2998, 940, 2988, 1086, 2994,
  /* 3042: choice: thinking_turns */
  6, 1, 984,
  /* 3045: object: type, value */
  8, 2, 32918, 3042, 33004, 60,
  /* 3051: choice: all */
  6, 1, 39,
  /* 3054: object: type */
  8, 1, 32918, 3051,
  /* 3058: union */
  41, 3, 3045, 3054, 3051, 150, 2, 39, 3054, 984, 3045,
  /* 3069: choice: clear_thinking_20251015 */
  6, 1, 1263,
  /* 3072: object: keep, type */
  8, 2, 124, 3058, 32918, 3069,
  /* 3078: choice: compact_20260112 */
  6, 1, 1038,
  /* 3081: object: instructions, pause_after_compaction, trigger, type */
  8, 4, 32918, 3078, 438, 2988, 838, 938, 1251, 8,
  /* 3091: union */
  41, 3, 3028, 3072, 3081, 150, 3, 1038, 3081, 1263, 3072, 1279, 3028,
  /* 3104: array */
  7, 3091,
  /* 3106: object: edits */
  24, 1, 182, 3104,
  /* 3110: object: model */
  8, 1, 32968, 0,
  /* 3114: array */
  23, 3110,
  /* 3116: choice: char_location */
  6, 1, 876,
  /* 3119: object: cited_text, document_index, document_title, end_char_index, ... */
  8, 6, 32918, 3116, 33420, 0, 33718, 60, 33719, 938, 33720, 60, 33843, 60,
  /* 3133: choice: page_location */
  6, 1, 918,
  /* 3136: object: cited_text, document_index, document_title, end_page_number, ... */
  8, 6, 32918, 3133, 33420, 0, 33718, 60, 33719, 938, 33775, 60, 33888, 60,
  /* 3150: choice: content_block_location */
  6, 1, 1236,
  /* 3153: object: cited_text, document_index, document_title, end_block_index, ... */
  8, 6, 32918, 3150, 33420, 0, 33718, 60, 33719, 938, 33774, 60, 33887, 60,
  /* 3167: choice: web_search_result_location */
  6, 1, 1305,
  /* 3170: object: cited_text, encrypted_index, title, type, ... */
  8, 5, 32837, 0, 32918, 3167, 32992, 938, 33420, 0, 33773, 0,
  /* 3182: choice: search_result_location */
  6, 1, 1253,
  /* 3185: object: cited_text, end_block_index, search_result_index, source, ... */
  8, 7, 32918, 3182, 32992, 938, 33105, 0, 33420, 0, 33774, 60, 33887, 60, 33950, 60,
  /* 3201: union */
  41, 5, 3119, 3136, 3153, 3170, 3185, 150, 5, 876, 3119, 918, 3136, 1236, 3153, 1253, 3185, 1305, 3170,
  /* 3220: array */
  23, 3201,
  /* 3222: object: cache_control, citations, text, type */
  8, 4, 32915, 0, 32918, 124, 566, 3220, 875, 742,
  /* 3232: choice: image/gif, image/jpeg, image/png, image/webp */
  6, 4, 592, 593, 677, 678,
  /* 3238: choice: base64 */
  6, 1, 269,
  /* 3241: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 3238, 33459, 3232,
  /* 3249: choice: url */
  6, 1, 69,
  /* 3252: object: type, url */
  8, 2, 32837, 0, 32918, 3249,
  /* 3258: union */
  41, 2, 3241, 3252, 150, 2, 69, 3252, 269, 3241,
  /* 3268: choice: image */
  6, 1, 189,
  /* 3271: object: cache_control, source, type */
  8, 3, 32918, 3268, 33105, 3258, 875, 742,
  /* 3279: object: enabled */
  24, 1, 391, 8,
  /* 3283: choice: application/pdf */
  6, 1, 991,
  /* 3286: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 3238, 33459, 3283,
  /* 3294: choice: text/plain */
  6, 1, 718,
  /* 3297: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 124, 33459, 3294,
  /* 3305: union */
  41, 2, 3222, 3271, 150, 2, 147, 3222, 189, 3271,
  /* 3315: array */
  7, 3305,
  /* 3317: union */
  9, 2, 0, 3315,
  /* 3321: object: content, type */
  8, 2, 32918, 1502, 33152, 3317,
  /* 3327: object: file_id, type */
  8, 2, 32918, 859, 33161, 0,
  /* 3333: union */
  41, 5, 3286, 3297, 3321, 3252, 3327, 150, 5, 69, 3252, 111, 3327, 147, 3297, 269, 3286, 384, 3321,
  /* 3352: choice: document */
  6, 1, 484,
  /* 3355: object: cache_control, citations, context, source, ... */
  8, 6, 32918, 3352, 224, 938, 33105, 3333, 385, 938, 566, 3279, 875, 742,
  /* 3369: choice: tool_use */
  6, 1, 539,
  /* 3372: object: cache_control, id, input, name, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 3369, 191, 103, 875, 742,
  /* 3384: choice: tool_reference */
  6, 1, 985,
  /* 3387: object: tool_name, type */
  8, 2, 32918, 3384, 33396, 0,
  /* 3393: object: enabled */
  8, 1, 391, 8,
  /* 3397: array */
  7, 3222,
  /* 3399: choice: search_result */
  6, 1, 929,
  /* 3402: object: cache_control, citations, content, source, ... */
  8, 6, 32918, 3399, 32992, 0, 33105, 0, 33152, 3397, 566, 3393, 875, 742,
  /* 3416: union */
  41, 5, 3222, 3271, 3387, 3402, 3355, 150, 5, 147, 3222, 189, 3271, 484, 3355, 929, 3402, 985, 3387,
  /* 3435: array */
  7, 3416,
  /* 3437: union */
  9, 2, 0, 3435,
  /* 3441: choice: tool_result */
  6, 1, 801,
  /* 3444: object: cache_control, content, is_error, tool_use_id, ... */
  8, 5, 32918, 3441, 384, 3437, 505, 8, 33570, 0, 875, 742,
  /* 3456: choice: thinking */
  6, 1, 535,
  /* 3459: object: signature, thinking, type */
  8, 3, 32918, 3456, 33303, 0, 33390, 0,
  /* 3467: choice: redacted_thinking */
  6, 1, 1113,
  /* 3470: object: data, type */
  8, 2, 32870, 0, 32918, 3467,
  /* 3476: choice: server_tool_use */
  6, 1, 1026,
  /* 3479: object: cache_control, id, input, name, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 3476, 191, 103, 875, 742,
  /* 3491: choice: web_search_result */
  6, 1, 1122,
  /* 3494: object: encrypted_content, page_age, title, type, ... */
  8, 5, 32837, 0, 32918, 3491, 32992, 0, 523, 938, 33861, 0,
  /* 3506: array */
  7, 3494,
  /* 3508: choice: invalid_tool_input, max_uses_exceeded, query_too_long, too_many_requests, ... */
  6, 5, 805, 976, 1105, 1121, 1142,
  /* 3515: choice: web_search_tool_result_error */
  6, 1, 1320,
  /* 3518: object: error_code, type */
  8, 2, 32918, 3515, 33434, 3508,
  /* 3524: union */
  9, 2, 3506, 3518,
  /* 3528: choice: web_search_tool_result */
  6, 1, 1259,
  /* 3531: object: cache_control, content, tool_use_id, type */
  8, 4, 32918, 3528, 33152, 3524, 33570, 0, 875, 742,
  /* 3541: choice: compaction */
  6, 1, 656,
  /* 3544: object: cache_control, content, encrypted_content, type */
  8, 4, 32918, 3541, 33152, 938, 875, 742, 1093, 938,
  /* 3554: choice: advisor_tool_result */
  6, 1, 1161,
  /* 3557: object: content, tool_use_id, type */
  8, 3, 32918, 3554, 33152, 145, 33570, 0,
  /* 3565: object: name, type */
  8, 2, 32901, 0, 32918, 3384,
  /* 3571: choice: mcp_tool_reference */
  6, 1, 1147,
  /* 3574: object: name, server_name, type */
  8, 3, 32901, 0, 32918, 3571, 33554, 0,
  /* 3582: choice: mcp_toolset_reference */
  6, 1, 1224,
  /* 3585: object: server_name, type */
  8, 2, 32918, 3582, 33554, 0,
  /* 3591: union */
  41, 3, 3565, 3574, 3585, 150, 3, 985, 3565, 1147, 3574, 1224, 3585,
  /* 3604: choice: tool_addition */
  6, 1, 932,
  /* 3607: object: cache_control, tool, type */
  8, 3, 32916, 3591, 32918, 3604, 875, 742,
  /* 3615: choice: tool_removal */
  6, 1, 858,
  /* 3618: object: cache_control, tool, type */
  8, 3, 32916, 3591, 32918, 3615, 875, 742,
  /* 3626: choice: openrouter_shell_tool_result */
  6, 1, 1318,
  /* 3629: object: content, tool_use_id, type */
  8, 3, 32918, 3626, 33152, 145, 33570, 0,
  /* 3637: choice: openrouter_bash_tool_result */
  6, 1, 1311,
  /* 3640: object: content, tool_use_id, type */
  8, 3, 32918, 3637, 33152, 145, 33570, 0,
  /* 3648: union */
  41, 16, 3222, 3271, 3355, 3372, 3444, 3459, 3470, 3479, 3531, 3402, 3544, 3557, 3607, 3618, 3629, 3640, 150, 16, 147,
  3222, 189, 3271, 484, 3355, 535, 3459, 539, 3372, 656, 3544, 801, 3444, 858, 3618, 929, 3402, 932, 3607, 1026, 3479, 1113,
  3470, 1161, 3557, 1259, 3531, 1311, 3640, 1318, 3629,
  /* 3700: array */
  7, 3648,
  /* 3702: union */
  9, 2, 0, 3700,
  /* 3706: choice: assistant, system, user */
  6, 3, 151, 345, 562,
  /* 3711: object: content, role */
  8, 2, 32909, 3706, 33152, 3702,
  /* 3717: array */
  23, 3711,
  /* 3719: object: user_id */
  8, 1, 442, 938,
  /* 3723: object: schema, type */
  24, 2, 32918, 1783, 33101, 145,
  /* 3729: integer */
  35, 20,
  /* 3731: choice: tokens */
  6, 1, 347,
  /* 3734: object: remaining, total, type */
  24, 3, 32918, 3731, 33000, 3729, 616, 574,
  /* 3742: object: effort, format, task_budget */
  8, 3, 285, 2369, 291, 3723, 797, 3734,
  /* 3750: choice: fast, standard */
  22, 2, 110, 534,
  /* 3754: union */
  9, 2, 0, 3397,
  /* 3758: choice: omitted, summarized */
  22, 2, 416, 716,
  /* 3762: choice: enabled */
  6, 1, 391,
  /* 3765: object: budget_tokens, display, type */
  8, 3, 32918, 3762, 390, 3758, 33642, 60,
  /* 3773: choice: disabled */
  6, 1, 483,
  /* 3776: object: type */
  8, 1, 32918, 3773,
  /* 3780: choice: adaptive */
  6, 1, 463,
  /* 3783: object: display, type */
  8, 2, 32918, 3780, 390, 3758,
  /* 3789: union */
  41, 3, 3765, 3776, 3783, 150, 3, 391, 3765, 463, 3783, 483, 3776,
  /* 3802: object: disable_parallel_tool_use, type */
  8, 2, 32918, 1922, 1295, 8,
  /* 3808: choice: any */
  6, 1, 41,
  /* 3811: object: disable_parallel_tool_use, type */
  8, 2, 32918, 3808, 1295, 8,
  /* 3817: object: type */
  8, 1, 32918, 1919,
  /* 3821: object: disable_parallel_tool_use, name, type */
  8, 3, 32901, 0, 32918, 1144, 1295, 8,
  /* 3829: union */
  41, 4, 3802, 3811, 3817, 3821, 150, 4, 41, 3811, 97, 3802, 134, 3817, 148, 3821,
  /* 3845: object: properties, required, type */
  8, 3, 150, 0, 532, 2998, 703, 103,
  /* 3853: choice: custom */
  6, 1, 280,
  /* 3856: object: cache_control, defer_loading, description, input_schema, ... */
  8, 6, 32901, 0, 150, 3853, 754, 0, 33604, 3845, 875, 742, 885, 8,
  /* 3870: choice: bash */
  6, 1, 98,
  /* 3873: choice: bash_20250124 */
  6, 1, 873,
  /* 3876: object: cache_control, name, type */
  8, 3, 32901, 3870, 32918, 3873, 875, 742,
  /* 3884: choice: str_replace_editor */
  6, 1, 1154,
  /* 3887: choice: text_editor_20250124 */
  6, 1, 1201,
  /* 3890: object: cache_control, name, type */
  8, 3, 32901, 3884, 32918, 3887, 875, 742,
  /* 3898: choice: web_search */
  6, 1, 733,
  /* 3901: choice: web_search_20250305 */
  6, 1, 1184,
  /* 3904: object: allowed_domains, blocked_domains, cache_control, max_uses, ... */
  8, 7, 32901, 3898, 32918, 3901, 511, 767, 875, 742, 934, 1271, 989, 2998, 992, 2998,
  /* 3920: choice: code_execution_20250825, code_execution_20260120, direct */
  6, 3, 284, 1264, 1265,
  /* 3925: array */
  7, 3920,
  /* 3927: choice: web_search_20260209 */
  6, 1, 1185,
  /* 3930: object: allowed_callers, allowed_domains, blocked_domains, cache_control, ... */
  8, 8, 32901, 3898, 32918, 3927, 511, 767, 875, 742, 934, 1271, 988, 3925, 989, 2998, 992, 2998,
  /* 3948: object: ttl, type */
  24, 2, 68, 735, 32918, 739,
  /* 3954: choice: advisor */
  6, 1, 370,
  /* 3957: choice: advisor_20260301 */
  6, 1, 1033,
  /* 3960: object: allowed_callers, cache_control, caching, defer_loading, ... */
  8, 8, 32901, 3954, 32918, 3957, 32968, 0, 379, 3948, 511, 60, 875, 742, 885, 8, 988, 3925,
  /* 3978: choice: tool_search_tool_bm25 */
  6, 1, 1229,
  /* 3981: choice: tool_search_tool_bm25, tool_search_tool_bm25_20251119 */
  6, 2, 1229, 1331,
  /* 3985: object: allowed_callers, cache_control, defer_loading, name, ... */
  8, 6, 32901, 3978, 32918, 3981, 343, 8, 875, 742, 885, 8, 988, 3925,
  /* 3999: choice: tool_search_tool_regex */
  6, 1, 1257,
  /* 4002: choice: tool_search_tool_regex, tool_search_tool_regex_20251119 */
  6, 2, 1257, 1334,
  /* 4006: object: allowed_callers, cache_control, defer_loading, name, ... */
  8, 6, 32901, 3999, 32918, 4002, 343, 8, 875, 742, 885, 8, 988, 3925,
  /* 4020: choice: auto, openrouter */
  6, 2, 97, 698,
  /* 4024: object: engine, environment, sleep_after_seconds */
  8, 3, 286, 4020, 757, 2038, 1183, 60,
  /* 4032: choice: openrouter:shell */
  6, 1, 1068,
  /* 4035: object: parameters, type */
  8, 2, 32918, 4032, 699, 4024,
  /* 4041: choice: openrouter:tool_search */
  6, 1, 1250,
  /* 4044: object: parameters, type */
  8, 2, 32918, 4041, 699, 2137,
  /* 4050: union */
  105, 17, 3856, 3876, 3890, 3904, 3930, 3960, 2059, 2072, 2131, 2144, 2211, 2267, 1938, 3985, 4006, 4035, 4044, 150, 18,
  280, 3856, 873, 3876, 1021, 2059, 1033, 3960, 1068, 4035, 1175, 2072, 1184, 3904, 1185, 3930, 1196, 2211, 1201, 3890,
  1226, 2267, 1229, 3985, 1250, 4044, 1257, 4006, 1310, 2131, 1331, 3985, 1334, 4006, 1341, 2144,
  /* 4107: array */
  7, 4050,
  /* 4109: object: cache_control, context_management, fallbacks, max_tokens, ... */
  8, 27, 151, 1839, 32968, 0, 217, 1827, 221, 3750, 226, 4107, 228, 60, 230, 17, 233, 2353, 308, 1187, 342, 8, 345, 3754,
  421, 1488, 33281, 3717, 514, 3719, 529, 1704, 535, 3789, 583, 3114, 690, 60, 709, 1839, 798, 17, 800, 3829, 854, 0, 875,
  742, 915, 3742, 981, 1187, 1128, 3106, 1254, 1912,
  /* 4165: choice: false, true */
  6, 2, 149, 186,
  /* 4169: number */
  52, 7,
  /* 4171: number */
  116, 7, 1,
  /* 4174: choice: eu, us */
  6, 2, 13, 20,
  /* 4178: choice: agentic-high-to-low, coding-high-to-low, context-high-to-low, design-arena-elo-high-to-low, ... */
  6, 12, 311, 724, 847, 1126, 1162, 1168, 1172, 1178, 1179, 1256, 1286, 1316,
  /* 4192: choice: true */
  6, 1, 149,
  /* 4195: choice: and, or */
  6, 2, 18, 40,
  /* 4199: choice: api_key_name, completion_tokens, finish_reason, input, ... */
  6, 12, 191, 200, 318, 442, 529, 709, 725, 812, 860, 894, 920, 1087,
  /* 4213: choice: contains, ends_with, equals, exists, ... */
  6, 13, 14, 16, 50, 53, 216, 287, 289, 476, 580, 696, 697, 791, 848,
  /* 4228: object: field, operator, value */
  8, 3, 32955, 4199, 236, 18, 33288, 4213,
  /* 4236: array */
  7, 4228,
  /* 4238: object: logic, rules */
  8, 2, 197, 4195, 32986, 4236,
  /* 4244: array */
  7, 4238,
  /* 4246: object: enabled, groups */
  24, 2, 33062, 4244, 391, 8,
  /* 4252: choice: arize, braintrust, clickhouse, datadog, ... */
  6, 17, 19, 136, 138, 171, 240, 335, 387, 397, 423, 444, 506, 518, 600, 623, 650, 653, 971,
  /* 4271: object: api_key_hashes, broadcast_generation_cost, broadcast_generation_identity, broadcast_generation_request_context, ... */
  8, 12, 32901, 0, 32918, 4252, 33042, 145, 391, 8, 824, 4246, 850, 8, 865, 4, 924, 17, 938, 2708, 1291, 8, 1321, 8, 1339,
  8,
  /* 4297: object: api_key_hashes, broadcast_generation_cost, broadcast_generation_identity, broadcast_generation_request_context, ... */
  8, 10, 133, 0, 274, 145, 391, 8, 824, 4246, 850, 8, 924, 17, 938, 2708, 1291, 8, 1321, 8, 1339, 8,
  /* 4319: choice: code_interpreter_call.outputs, computer_call_output.output.image_url, file_search_call.results, message.input_image.image_url, ... */
  6, 5, 1284, 1312, 1323, 1326, 1340,
  /* 4326: array */
  23, 4319,
  /* 4328: choice: reasoning_text */
  6, 1, 978,
  /* 4331: object: text, type */
  8, 2, 32915, 0, 32918, 4328,
  /* 4337: array */
  7, 4331,
  /* 4339: choice: completed */
  6, 1, 568,
  /* 4342: choice: incomplete */
  6, 1, 679,
  /* 4345: choice: in_progress */
  6, 1, 765,
  /* 4348: union */
  9, 3, 4339, 4342, 4345,
  /* 4353: choice: summary_text */
  6, 1, 855,
  /* 4356: object: text, type */
  8, 2, 32915, 0, 32918, 4353,
  /* 4362: array */
  7, 4356,
  /* 4364: choice: reasoning */
  6, 1, 614,
  /* 4367: object: content, encrypted_content, format, id, ... */
  8, 8, 32783, 0, 32918, 4364, 291, 939, 339, 4348, 384, 4337, 33203, 4362, 622, 938, 1093, 938,
  /* 4385: choice: input_text */
  6, 1, 683,
  /* 4388: object: prompt_cache_breakpoint, text, type */
  8, 3, 32915, 0, 32918, 4385, 1275, 771,
  /* 4396: choice: input_image */
  6, 1, 768,
  /* 4399: object: detail, image_url, type */
  8, 3, 32918, 4396, 33051, 802, 594, 938,
  /* 4407: object: file_data, file_id, file_url, filename, ... */
  8, 5, 32918, 2618, 393, 938, 492, 0, 493, 0, 584, 0,
  /* 4419: choice: mp3, wav */
  6, 2, 57, 70,
  /* 4423: object: data, format */
  8, 2, 32870, 0, 33059, 4419,
  /* 4429: object: input_audio, type */
  8, 2, 32918, 113, 33535, 4423,
  /* 4435: object: type, video_url */
  8, 2, 32918, 829, 33402, 0,
  /* 4441: union */
  41, 5, 4388, 4399, 4407, 4429, 4435, 150, 5, 682, 4407, 683, 4388, 767, 4429, 768, 4399, 769, 4435,
  /* 4460: array */
  7, 4441,
  /* 4462: union */
  25, 2, 4460, 0,
  /* 4466: choice: commentary */
  6, 1, 655,
  /* 4469: choice: final_answer */
  6, 1, 825,
  /* 4472: union */
  25, 2, 4466, 4469,
  /* 4476: union */
  9, 4, 896, 791, 1100, 907,
  /* 4482: choice: message */
  6, 1, 406,
  /* 4485: object: content, phase, role, type */
  8, 4, 32909, 4476, 150, 4482, 210, 4472, 384, 4462,
  /* 4495: array */
  23, 4441,
  /* 4497: union */
  9, 3, 896, 791, 907,
  /* 4502: object: content, id, role, type */
  8, 4, 15, 0, 32909, 4497, 150, 4482, 384, 4495,
  /* 4512: choice: completed, in_progress, incomplete */
  6, 3, 568, 679, 765,
  /* 4517: array */
  7, 1938,
  /* 4519: choice: function_call */
  6, 1, 895,
  /* 4522: object: arguments, call_id, id, name, ... */
  8, 9, 32783, 0, 32901, 0, 32918, 4519, 339, 4512, 33148, 0, 33329, 0, 607, 0, 794, 0, 983, 4517,
  /* 4542: union */
  41, 3, 4388, 4399, 4407, 150, 3, 682, 4407, 683, 4388, 768, 4399,
  /* 4555: array */
  7, 4542,
  /* 4557: union */
  9, 2, 0, 4555,
  /* 4561: choice: completed, in_progress, incomplete */
  22, 3, 568, 679, 765,
  /* 4566: choice: function_call_output */
  6, 1, 1189,
  /* 4569: object: call_id, id, output, status, ... */
  8, 5, 15, 938, 32918, 4566, 33086, 4557, 339, 4561, 33148, 0,
  /* 4581: choice: create_file */
  6, 1, 750,
  /* 4584: object: diff, path, type */
  8, 3, 32875, 0, 32905, 0, 32918, 4581,
  /* 4592: choice: update_file */
  6, 1, 806,
  /* 4595: object: diff, path, type */
  8, 3, 32875, 0, 32905, 0, 32918, 4592,
  /* 4603: choice: delete_file */
  6, 1, 753,
  /* 4606: object: path, type */
  8, 2, 32905, 0, 32918, 4603,
  /* 4612: union */
  41, 3, 4584, 4595, 4606, 150, 3, 750, 4584, 753, 4606, 806, 4595,
  /* 4625: choice: completed, in_progress */
  6, 2, 568, 765,
  /* 4629: choice: apply_patch_call */
  6, 1, 1035,
  /* 4632: object: call_id, id, operation, status, ... */
  8, 5, 15, 938, 32918, 4629, 33107, 4625, 33148, 0, 33377, 4612,
  /* 4644: choice: completed, failed */
  6, 2, 290, 568,
  /* 4648: choice: apply_patch_call_output */
  6, 1, 1261,
  /* 4651: object: call_id, id, output, status, ... */
  8, 5, 15, 938, 32918, 4648, 318, 938, 33107, 4644, 33148, 0,
  /* 4663: choice: file_citation */
  6, 1, 893,
  /* 4666: object: file_id, filename, index, type */
  8, 4, 32918, 4663, 32958, 60, 33161, 0, 33261, 0,
  /* 4676: choice: url_citation */
  6, 1, 861,
  /* 4679: object: content, end_index, start_index, title, ... */
  8, 6, 32837, 0, 32918, 4676, 32992, 0, 384, 0, 33347, 60, 33558, 60,
  /* 4693: choice: file_path */
  6, 1, 585,
  /* 4696: object: file_id, index, type */
  8, 3, 32918, 4693, 32958, 60, 33161, 0,
  /* 4704: union */
  41, 3, 4666, 4679, 4696, 150, 3, 585, 4696, 861, 4679, 893, 4666,
  /* 4717: array */
  7, 4704,
  /* 4719: array */
  7, 60,
  /* 4721: object: bytes, logprob, token */
  8, 3, 32947, 4719, 32993, 0, 33173, 17,
  /* 4729: array */
  7, 4721,
  /* 4731: object: bytes, logprob, token, top_logprobs */
  8, 4, 32947, 4719, 32993, 0, 33173, 17, 33627, 4729,
  /* 4741: array */
  7, 4731,
  /* 4743: choice: output_text */
  6, 1, 779,
  /* 4746: object: annotations, logprobs, text, type */
  8, 4, 32915, 0, 32918, 4743, 509, 4741, 742, 4717,
  /* 4756: choice: refusal */
  6, 1, 427,
  /* 4759: object: refusal, type */
  8, 2, 32918, 4756, 33195, 0,
  /* 4765: union */
  41, 2, 4746, 4759, 150, 2, 427, 4759, 779, 4746,
  /* 4775: array */
  7, 4765,
  /* 4777: union */
  25, 2, 4775, 0,
  /* 4781: object: content, id, phase, role, ... */
  8, 6, 32783, 0, 32909, 1100, 32918, 4482, 210, 4472, 339, 4348, 33152, 4777,
  /* 4795: object: arguments, call_id, id, name, ... */
  8, 9, 15, 0, 32901, 0, 32918, 4519, 339, 4348, 33148, 0, 33329, 0, 607, 0, 794, 0, 983, 4517,
  /* 4815: choice: custom_tool_call */
  6, 1, 1042,
  /* 4818: object: call_id, id, input, name, ... */
  8, 6, 15, 0, 32901, 0, 32918, 4815, 32959, 0, 33148, 0, 607, 0,
  /* 4832: array */
  7, 3252,
  /* 4834: choice: search */
  6, 1, 334,
  /* 4837: object: queries, query, sources, type */
  8, 4, 32918, 4834, 32983, 0, 425, 1187, 431, 4832,
  /* 4847: choice: open_page */
  6, 1, 608,
  /* 4850: object: type, url */
  8, 2, 69, 938, 32918, 4847,
  /* 4856: choice: find_in_page */
  6, 1, 826,
  /* 4859: object: pattern, type, url */
  8, 3, 32837, 0, 32918, 4856, 33188, 0,
  /* 4867: union */
  41, 3, 4837, 4850, 4859, 150, 3, 334, 4837, 608, 4850, 826, 4859,
  /* 4880: choice: completed, failed, in_progress, searching */
  6, 4, 290, 568, 621, 765,
  /* 4886: choice: web_search_call */
  6, 1, 1030,
  /* 4889: object: action, id, status, type */
  8, 4, 32783, 0, 32918, 4886, 264, 4867, 33107, 4880,
  /* 4899: choice: file_search_call */
  6, 1, 1044,
  /* 4902: object: id, queries, status, type */
  8, 4, 32783, 0, 32918, 4899, 33107, 4880, 33193, 1187,
  /* 4912: choice: completed, failed, generating, in_progress */
  6, 4, 290, 568, 671, 765,
  /* 4918: choice: image_generation_call */
  6, 1, 1215,
  /* 4921: object: id, prompt, result, status, ... */
  8, 5, 32783, 0, 32918, 4918, 322, 0, 330, 938, 33107, 4912,
  /* 4933: choice: logs */
  6, 1, 128,
  /* 4936: object: logs, type */
  8, 2, 32896, 0, 32918, 4933,
  /* 4942: object: type, url */
  8, 2, 32837, 0, 32918, 3268,
  /* 4948: object: download_url, error_code, expires_at, filename, ... */
  8, 10, 15, 0, 32918, 859, 336, 0, 339, 0, 493, 0, 666, 938, 667, 0, 691, 0, 712, 60, 823, 0,
  /* 4970: union */
  41, 3, 4936, 4942, 4948, 150, 3, 111, 4948, 128, 4936, 189, 4942,
  /* 4983: array */
  23, 4970,
  /* 4985: choice: completed, failed, in_progress, incomplete, ... */
  6, 5, 290, 568, 679, 765, 840,
  /* 4992: choice: code_interpreter_call */
  6, 1, 1205,
  /* 4995: object: code, container_id, id, outputs, ... */
  8, 6, 32783, 0, 101, 938, 32918, 4992, 33107, 4985, 419, 4983, 816, 0,
  /* 5009: object: code, id, message */
  8, 3, 32783, 0, 32869, 0, 33174, 0,
  /* 5017: array */
  7, 5009,
  /* 5019: choice: computer_call */
  6, 1, 881,
  /* 5022: object: action, call_id, id, pending_safety_checks, ... */
  8, 6, 15, 0, 32918, 5019, 264, 103, 33107, 4512, 33148, 0, 33995, 5017,
  /* 5036: object: datetime, id, status, timezone, ... */
  8, 5, 15, 0, 32918, 2069, 33107, 4512, 33247, 0, 33304, 0,
  /* 5048: object: query, sources, type */
  8, 3, 32918, 4834, 32983, 0, 431, 4832,
  /* 5056: object: action, id, status, type */
  8, 4, 15, 0, 32918, 2264, 264, 5048, 33107, 4512,
  /* 5066: choice: openrouter:code_interpreter */
  6, 1, 1309,
  /* 5069: object: code, exitCode, id, language, ... */
  8, 8, 15, 0, 101, 0, 32918, 5066, 33107, 4512, 340, 0, 341, 0, 487, 60, 507, 0,
  /* 5087: choice: openrouter:file_search */
  6, 1, 1248,
  /* 5090: object: id, queries, status, type */
  8, 4, 15, 0, 32918, 5087, 33107, 4512, 425, 1187,
  /* 5100: object: id, imageB64, imageUrl, prompt, ... */
  8, 8, 15, 0, 32918, 2128, 322, 0, 330, 938, 33107, 4512, 500, 0, 501, 0, 922, 0,
  /* 5118: choice: openrouter:browser_use */
  6, 1, 1247,
  /* 5121: object: action, id, screenshotB64, status, ... */
  8, 5, 15, 0, 32918, 5118, 264, 0, 33107, 4512, 926, 0,
  /* 5133: object: arguments, call_id, command, exitCode, ... */
  8, 9, 15, 0, 32918, 2056, 33107, 4512, 340, 0, 341, 0, 380, 938, 381, 0, 487, 60, 561, 938,
  /* 5153: choice: create, insert, str_replace, view */
  6, 4, 152, 275, 299, 793,
  /* 5159: choice: openrouter:text_editor */
  6, 1, 1249,
  /* 5162: object: command, filePath, id, status, ... */
  8, 5, 15, 0, 32918, 5159, 33107, 4512, 381, 5153, 490, 0,
  /* 5174: choice: openrouter:apply_patch */
  6, 1, 1246,
  /* 5177: object: call_id, id, operation, status, ... */
  8, 5, 15, 0, 32918, 5174, 33107, 4512, 380, 0, 609, 4612,
  /* 5189: object: content, error, httpStatus, id, ... */
  8, 8, 15, 0, 69, 0, 32918, 2208, 185, 0, 224, 0, 33107, 4512, 384, 0, 675, 60,
  /* 5207: object: id, query, status, type */
  8, 4, 15, 0, 32918, 4041, 215, 0, 33107, 4512,
  /* 5217: choice: delete, read, write */
  6, 3, 139, 241, 282,
  /* 5222: choice: openrouter:memory */
  6, 1, 1109,
  /* 5225: object: action, id, key, status, ... */
  8, 6, 15, 0, 51, 0, 32918, 5222, 236, 103, 264, 5217, 33107, 4512,
  /* 5239: choice: openrouter:mcp */
  6, 1, 970,
  /* 5242: object: id, serverLabel, status, toolName, ... */
  8, 5, 15, 0, 32918, 5239, 33107, 4512, 538, 0, 785, 0,
  /* 5254: object: arguments, id, query, status, ... */
  8, 5, 15, 0, 32918, 2141, 215, 0, 33107, 4512, 561, 0,
  /* 5266: object: model, stance */
  8, 2, 32968, 0, 33106, 0,
  /* 5272: array */
  7, 5266,
  /* 5274: object: stances, topic */
  8, 2, 32999, 0, 33200, 5272,
  /* 5280: array */
  7, 5274,
  /* 5282: object: models, point */
  8, 2, 32981, 0, 33076, 1187,
  /* 5288: array */
  7, 5282,
  /* 5290: object: insight, model */
  8, 2, 32968, 0, 33169, 0,
  /* 5296: array */
  7, 5290,
  /* 5298: object: blind_spots, consensus, contradictions, partial_coverage, ... */
  8, 5, 33337, 1187, 33516, 1187, 33712, 5280, 33795, 5296, 33837, 5288,
  /* 5310: object: error, model, status_code */
  8, 3, 32953, 0, 32968, 0, 792, 60,
  /* 5318: array */
  7, 5310,
  /* 5320: object: content, model */
  8, 2, 32968, 0, 384, 0,
  /* 5326: array */
  7, 5320,
  /* 5328: object: title, url */
  8, 2, 32837, 0, 32992, 0,
  /* 5334: array */
  7, 5328,
  /* 5336: object: analysis, error, failed_models, failure_reason, ... */
  8, 9, 15, 0, 32918, 2114, 185, 0, 33107, 4512, 431, 5334, 466, 5298, 618, 5326, 891, 5318, 953, 0,
  /* 5356: choice: completed, failed, in_progress, incomplete */
  6, 4, 290, 568, 679, 765,
  /* 5362: object: advice, error, id, instance_name, ... */
  8, 8, 15, 0, 32918, 2004, 185, 0, 200, 0, 265, 0, 322, 0, 33107, 5356, 908, 0,
  /* 5380: object: call_id, error, id, instance_name, ... */
  8, 11, 15, 0, 133, 0, 32918, 2179, 185, 0, 200, 0, 33107, 5356, 380, 0, 418, 0, 626, 0, 908, 0, 1077, 0,
  /* 5404: object: arguments, call_id, error, file_id, ... */
  8, 10, 15, 0, 32918, 2078, 185, 0, 330, 0, 33107, 4512, 380, 938, 393, 0, 493, 0, 561, 938, 609, 0,
  /* 5426: object: commands, max_output_length, timeout_ms */
  8, 3, 33243, 1187, 721, 767, 1102, 767,
  /* 5434: choice: exit */
  6, 1, 109,
  /* 5437: object: exit_code, type */
  8, 2, 32918, 5434, 33350, 60,
  /* 5443: choice: timeout */
  6, 1, 437,
  /* 5446: object: type */
  8, 1, 32918, 5443,
  /* 5450: union */
  41, 2, 5437, 5446, 150, 2, 109, 5437, 437, 5446,
  /* 5460: object: outcome, stderr, stdout */
  8, 3, 33108, 0, 33109, 0, 33186, 5450,
  /* 5468: array */
  7, 5460,
  /* 5470: object: action, arguments, call_id, id, ... */
  8, 7, 15, 0, 32918, 4032, 264, 5426, 318, 5468, 33107, 4512, 380, 938, 561, 938,
  /* 5486: choice: exec */
  6, 1, 108,
  /* 5489: object: command, env, timeout_ms, type, ... */
  8, 6, 32813, 1177, 32918, 5486, 151, 938, 33149, 1187, 721, 767, 1123, 938,
  /* 5503: choice: local_shell_call */
  6, 1, 1061,
  /* 5506: object: action, call_id, id, status, ... */
  8, 5, 32783, 0, 32918, 5503, 33032, 5489, 33107, 4512, 33148, 0,
  /* 5518: choice: local_shell_call_output */
  6, 1, 1274,
  /* 5521: object: id, output, status, type */
  8, 4, 32783, 0, 32918, 5518, 33086, 0, 339, 4561,
  /* 5531: choice: shell_call */
  6, 1, 711,
  /* 5534: object: action, arguments, call_id, environment, ... */
  8, 7, 15, 938, 32918, 5531, 33032, 5426, 339, 4561, 33148, 0, 561, 938, 757, 103,
  /* 5550: choice: shell_call_output */
  6, 1, 1118,
  /* 5553: object: call_id, id, max_output_length, output, ... */
  8, 6, 15, 938, 32918, 5550, 33086, 5468, 339, 4561, 33148, 0, 1102, 767,
  /* 5567: object: annotations, description, input_schema, name */
  8, 4, 32901, 0, 742, 103, 754, 938, 33604, 145,
  /* 5577: array */
  7, 5567,
  /* 5579: choice: mcp_list_tools */
  6, 1, 968,
  /* 5582: object: error, id, server_label, tools, ... */
  8, 5, 32783, 0, 32918, 5579, 185, 938, 32994, 5577, 33621, 0,
  /* 5594: choice: mcp_approval_request */
  6, 1, 1195,
  /* 5597: object: arguments, id, name, server_label, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 5594, 33329, 0, 33621, 0,
  /* 5609: choice: mcp_approval_response */
  6, 1, 1223,
  /* 5612: object: approval_request_id, approve, id, reason, ... */
  8, 5, 15, 938, 32918, 5609, 326, 938, 33143, 8, 33932, 0,
  /* 5624: choice: mcp_call */
  6, 1, 512,
  /* 5627: object: arguments, error, id, name, ... */
  8, 7, 32783, 0, 32901, 0, 32918, 5624, 185, 938, 318, 938, 33329, 0, 33621, 0,
  /* 5643: object: call_id, id, input, name, ... */
  8, 7, 15, 0, 32901, 0, 32918, 4815, 32959, 0, 339, 4512, 33148, 0, 607, 0,
  /* 5659: choice: custom_tool_call_output */
  6, 1, 1268,
  /* 5662: object: call_id, id, output, type */
  8, 4, 15, 0, 32918, 5659, 33086, 4557, 33148, 0,
  /* 5672: object: encrypted_content, id, type */
  8, 3, 15, 938, 32918, 3541, 33861, 0,
  /* 5680: choice: context_compaction */
  6, 1, 1127,
  /* 5683: object: encrypted_content, id, type */
  8, 3, 15, 938, 32918, 5680, 1093, 938,
  /* 5691: choice: item_reference */
  6, 1, 961,
  /* 5694: object: id, type */
  8, 2, 32783, 0, 32918, 5691,
  /* 5700: choice: assistant, critic, developer, discriminator, ... */
  6, 8, 148, 151, 276, 345, 439, 562, 576, 887,
  /* 5710: object: defer_loading, description, name, parameters, ... */
  8, 6, 32901, 0, 32918, 1109, 343, 763, 33467, 1646, 754, 938, 885, 8,
  /* 5724: object: allowed_domains, blocked_domains, excluded_domains */
  24, 3, 989, 2998, 992, 2998, 1043, 2998,
  /* 5732: choice: web_search_preview */
  6, 1, 1159,
  /* 5735: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1257, 32918, 5732, 286, 2217, 394, 5724, 511, 60, 777, 60, 934, 1271, 1181, 2225,
  /* 5753: choice: web_search_preview_2025_03_11 */
  6, 1, 1327,
  /* 5756: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1257, 32918, 5753, 286, 2217, 394, 5724, 511, 60, 777, 60, 934, 1271, 1181, 2225,
  /* 5774: object: city, country, region, timezone, ... */
  24, 5, 100, 938, 150, 1268, 328, 938, 386, 938, 536, 938,
  /* 5786: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1257, 32918, 3898, 286, 2217, 394, 5724, 511, 60, 777, 60, 934, 5774, 1181, 2225,
  /* 5804: choice: web_search_2025_08_26 */
  6, 1, 1232,
  /* 5807: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1257, 32918, 5804, 286, 2217, 394, 5724, 511, 60, 777, 60, 934, 5774, 1181, 2225,
  /* 5825: choice: eq, gt, gte, lt, ... */
  6, 6, 12, 14, 16, 17, 50, 53,
  /* 5833: union */
  9, 4, 0, 17, 8, 22,
  /* 5839: object: key, type, value */
  8, 3, 32819, 0, 32918, 5825, 33004, 5833,
  /* 5847: array */
  7, 145,
  /* 5849: object: filters, type */
  8, 2, 32918, 4195, 33162, 5847,
  /* 5855: union */
  57, 2, 5839, 5849, 150, 8, 12, 5839, 14, 5839, 16, 5839, 17, 5839, 18, 5849, 40, 5849, 50, 5839, 53, 5839,
  /* 5877: choice: auto, default-2024-11-15 */
  6, 2, 97, 1131,
  /* 5881: object: ranker, score_threshold */
  8, 2, 325, 5877, 1025, 17,
  /* 5887: choice: file_search */
  6, 1, 760,
  /* 5890: object: filters, max_num_results, ranking_options, type, ... */
  8, 5, 32918, 5887, 394, 5855, 1018, 60, 1023, 5881, 33848, 1187,
  /* 5902: choice: browser, linux, mac, ubuntu, ... */
  6, 5, 54, 196, 349, 378, 445,
  /* 5909: choice: computer_use_preview */
  6, 1, 1186,
  /* 5912: object: display_height, display_width, environment, type */
  8, 4, 32918, 5909, 33525, 5902, 33656, 60, 33717, 60,
  /* 5922: choice: 16g, 1g, 4g, 64g */
  22, 4, 4, 8, 23, 37,
  /* 5928: object: file_ids, memory_limit, type */
  8, 3, 32918, 1922, 491, 1187, 845, 5922,
  /* 5936: union */
  9, 2, 0, 5928,
  /* 5940: choice: code_interpreter */
  6, 1, 1037,
  /* 5943: object: container, type */
  8, 2, 32918, 5940, 33338, 5936,
  /* 5949: object: read_only, tool_names */
  8, 2, 613, 8, 723, 1187,
  /* 5955: union */
  25, 2, 1187, 5949,
  /* 5959: choice: connector_dropbox, connector_gmail, connector_googlecalendar, connector_googledrive, ... */
  6, 8, 993, 1088, 1187, 1206, 1235, 1280, 1281, 1293,
  /* 5969: object:  */
  56, 0, 0,
  /* 5972: object: tool_names */
  8, 1, 723, 1187,
  /* 5976: object: always, never */
  8, 2, 205, 5972, 267, 5972,
  /* 5982: choice: always */
  6, 1, 267,
  /* 5985: choice: never */
  6, 1, 205,
  /* 5988: union */
  25, 3, 5976, 5982, 5985,
  /* 5993: choice: mcp */
  6, 1, 56,
  /* 5996: object: allowed_tools, authorization, connector_id, headers, ... */
  8, 9, 32918, 5993, 399, 5969, 708, 0, 815, 5959, 33621, 0, 871, 5955, 872, 0, 1073, 5988, 1153, 0,
  /* 6016: choice: high, low */
  22, 2, 52, 119,
  /* 6020: object: file_id, image_url */
  8, 2, 393, 0, 594, 0,
  /* 6026: choice: auto, low */
  6, 2, 52, 97,
  /* 6030: choice: jpeg, png, webp */
  6, 3, 64, 122, 153,
  /* 6035: choice: image_generation */
  6, 1, 1052,
  /* 6038: object: background, input_fidelity, input_image_mask, model, ... */
  8, 11, 143, 0, 32918, 6035, 200, 0, 424, 2913, 649, 2885, 694, 6026, 916, 6030, 960, 6016, 973, 60, 1055, 6020, 1150, 60,
  /* 6062: choice: local_shell */
  6, 1, 776,
  /* 6065: object: type */
  8, 1, 32918, 6062,
  /* 6069: choice: shell */
  6, 1, 220,
  /* 6072: object: type */
  8, 1, 32918, 6069,
  /* 6076: choice: apply_patch */
  6, 1, 744,
  /* 6079: object: type */
  8, 1, 32918, 6076,
  /* 6083: choice: lark, regex */
  6, 2, 126, 216,
  /* 6087: object: definition, syntax, type */
  8, 3, 32918, 1792, 33112, 6083, 33429, 0,
  /* 6095: union */
  41, 2, 1760, 6087, 150, 2, 147, 1760, 398, 6087,
  /* 6105: object: description, format, name, type */
  8, 4, 32901, 0, 32918, 3853, 291, 6095, 754, 0,
  /* 6115: choice: direct, programmatic */
  6, 2, 284, 852,
  /* 6119: array */
  23, 6115,
  /* 6121: object: allowed_callers, defer_loading, description, name, ... */
  8, 8, 32901, 0, 32918, 1109, 343, 763, 699, 1646, 754, 938, 885, 8, 917, 1646, 988, 6119,
  /* 6139: union */
  41, 2, 6121, 6105, 150, 2, 280, 6105, 495, 6121,
  /* 6149: array */
  7, 6139,
  /* 6151: choice: namespace */
  6, 1, 607,
  /* 6154: object: description, name, tools, type */
  8, 4, 32901, 0, 32918, 6151, 32994, 6149, 33522, 0,
  /* 6164: object: engine */
  8, 1, 286, 2013,
  /* 6168: object: parameters, type */
  8, 2, 32918, 5174, 699, 6164,
  /* 6174: union */
  105, 29, 5710, 5735, 5756, 5786, 5807, 5890, 5912, 5943, 5996, 6038, 6065, 6072, 6079, 6105, 6154, 2007, 2182, 2072, 2081,
  2117, 2131, 2144, 2211, 2267, 6168, 2059, 4035, 4044, 1938, 150, 28, 56, 5996, 220, 6072, 280, 6105, 495, 5710, 607, 6154,
  733, 5786, 744, 6079, 760, 5890, 776, 6065, 1021, 2059, 1037, 5943, 1052, 6038, 1067, 2081, 1068, 4035, 1108, 2117, 1149,
  2007, 1159, 5735, 1175, 2072, 1176, 2182, 1186, 5912, 1196, 2211, 1226, 2267, 1232, 5807, 1246, 6168, 1250, 4044, 1310,
  2131, 1327, 5756, 1341, 2144,
  /* 6263: array */
  7, 6174,
  /* 6265: choice: additional_tools */
  6, 1, 1032,
  /* 6268: object: id, role, tools, type */
  8, 4, 15, 938, 32909, 5700, 32918, 6265, 32994, 6263,
  /* 6278: object: agent_name */
  24, 1, 33415, 0,
  /* 6282: choice: encrypted_content */
  6, 1, 1093,
  /* 6285: object: encrypted_content, type */
  8, 2, 32918, 6282, 33861, 0,
  /* 6291: union */
  41, 3, 4388, 4399, 6285, 150, 3, 683, 4388, 768, 4399, 1093, 6285,
  /* 6304: array */
  7, 6291,
  /* 6306: choice: agent_message */
  6, 1, 870,
  /* 6309: object: agent, author, content, id, ... */
  8, 6, 15, 938, 32918, 6306, 168, 6278, 33036, 0, 33152, 6304, 33383, 0,
  /* 6323: union */
  41, 49, 4367, 4485, 4502, 4522, 4569, 4632, 4651, 4781, 4795, 4818, 4889, 4902, 4921, 4995, 5022, 5036, 5056, 5069, 5090,
  5100, 5121, 5133, 5162, 5177, 5189, 5207, 5225, 5242, 5254, 5336, 5362, 5380, 5404, 5470, 5506, 5521, 5534, 5553, 5582,
  5597, 5612, 5627, 5643, 5662, 5672, 5683, 5694, 6268, 6309, 150, 49, 406, 4485, 406, 4502, 406, 4781, 512, 5627, 614,
  4367, 656, 5672, 711, 5534, 870, 6309, 881, 5022, 895, 4522, 895, 4795, 961, 5694, 968, 5582, 970, 5242, 1021, 5133, 1030,
  4889, 1032, 6268, 1035, 4632, 1042, 4818, 1042, 5643, 1044, 4902, 1061, 5506, 1067, 5404, 1068, 5470, 1108, 5336, 1109,
  5225, 1118, 5553, 1127, 5683, 1149, 5362, 1175, 5036, 1176, 5380, 1189, 4569, 1195, 5597, 1196, 5189, 1205, 4995, 1215,
  4921, 1223, 5612, 1226, 5056, 1246, 5177, 1247, 5121, 1248, 5090, 1249, 5162, 1250, 5207, 1261, 4651, 1268, 5662, 1274,
  5521, 1309, 5069, 1310, 5100, 1341, 5254,
  /* 6474: array */
  7, 6323,
  /* 6476: union */
  9, 2, 0, 6474,
  /* 6480: text */
  69, 21,
  /* 6482: object:  */
  56, 0, 6480,
  /* 6485: choice: image, text */
  6, 2, 147, 189,
  /* 6489: array */
  7, 6485,
  /* 6491: union */
  41, 4, 0, 4388, 4399, 4407, 150, 3, 682, 4407, 683, 4388, 768, 4399,
  /* 6505: object:  */
  56, 0, 6491,
  /* 6508: object: id, variables */
  24, 2, 32783, 0, 631, 6505,
  /* 6514: choice: all_turns, auto, current_turn */
  22, 3, 97, 558, 820,
  /* 6519: choice: pro, standard */
  22, 2, 65, 534,
  /* 6523: object: context, effort, enabled, max_tokens, ... */
  24, 6, 132, 6519, 285, 1734, 385, 6514, 391, 763, 435, 1743, 690, 767,
  /* 6537: false */
  10,
  /* 6538: object: description, name, schema, strict, ... */
  8, 5, 32901, 0, 32918, 1783, 33101, 145, 343, 763, 754, 0,
  /* 6550: union */
  41, 3, 1760, 1767, 6538, 150, 3, 147, 1760, 771, 1767, 772, 6538,
  /* 6563: choice: high, low, medium */
  22, 3, 52, 119, 306,
  /* 6568: object: format, verbosity */
  8, 2, 291, 6550, 632, 6563,
  /* 6574: object: name, type */
  8, 2, 32901, 0, 32918, 1109,
  /* 6580: union */
  9, 2, 5753, 5732,
  /* 6584: object: type */
  8, 1, 32918, 6580,
  /* 6588: union */
  9, 2, 1922, 1925,
  /* 6592: choice: allowed_tools */
  6, 1, 871,
  /* 6595: object: mode, tools, type */
  8, 3, 32900, 6588, 32918, 6592, 32994, 5847,
  /* 6603: union */
  105, 8, 1922, 1919, 1925, 6574, 6584, 6595, 6079, 6072, 150, 4, 220, 6072, 495, 6574, 744, 6079, 871, 6595,
  /* 6623: union */
  41, 28, 5710, 5735, 5756, 5786, 5807, 5890, 5912, 5943, 5996, 6038, 6065, 6072, 6079, 6105, 6154, 2007, 2182, 2072, 2081,
  2117, 2131, 2144, 2211, 2267, 6168, 2059, 4035, 4044, 150, 28, 56, 5996, 220, 6072, 280, 6105, 495, 5710, 607, 6154, 733,
  5786, 744, 6079, 760, 5890, 776, 6065, 1021, 2059, 1037, 5943, 1052, 6038, 1067, 2081, 1068, 4035, 1108, 2117, 1149, 2007,
  1159, 5735, 1175, 2072, 1176, 2182, 1186, 5912, 1196, 2211, 1226, 2267, 1232, 5807, 1246, 6168, 1250, 4044, 1310, 2131,
  1327, 5756, 1341, 2144,
  /* 6711: array */
  7, 6623,
  /* 6713: choice: auto, disabled */
  22, 2, 97, 483,
  /* 6717: object: background, cache_control, debug, frequency_penalty, ... */
  8, 40, 147, 6568, 151, 1839, 181, 748, 191, 6476, 200, 0, 217, 1827, 223, 6537, 226, 6711, 228, 60, 230, 752, 233, 2353,
  308, 1187, 322, 6508, 342, 8, 400, 4326, 421, 1488, 514, 6482, 529, 1704, 614, 6523, 649, 763, 693, 6489, 709, 1839, 729,
  6713, 798, 752, 800, 6603, 834, 760, 838, 938, 854, 1831, 859, 767, 875, 742, 967, 767, 1070, 752, 1071, 938, 1095, 752,
  1103, 767, 1114, 938, 1177, 763, 1197, 103, 1199, 1511, 1254, 1912,
  /* 6799: object: image, text */
  8, 2, 147, 0, 189, 0,
  /* 6805: union */
  9, 2, 0, 6799,
  /* 6809: array */
  39, 6805, 1,
  /* 6812: object: documents, model, provider, query, ... */
  8, 5, 32968, 0, 32983, 0, 229, 554, 529, 1704, 33346, 6809,
  /* 6824: choice: admin, member */
  6, 2, 166, 307,
  /* 6828: object: role, scim_group_id, workspace_id */
  8, 3, 32909, 6824, 33633, 4, 33693, 4,
  /* 6836: union */
  9, 2, 4165, 8,
  /* 6840: object: role */
  8, 1, 32909, 6824,
  /* 6844: choice: 16:9, 1:1, 21:9, 2:3, ... */
  6, 9, 24, 29, 30, 31, 33, 77, 79, 83, 85,
  /* 6855: choice: first_frame, last_frame */
  6, 2, 687, 761,
  /* 6859: object: frame_type, image_url, type */
  8, 3, 32918, 814, 33362, 832, 33438, 6855,
  /* 6867: array */
  7, 6859,
  /* 6869: choice: audio_url */
  6, 1, 564,
  /* 6872: object: audio_url, type */
  8, 2, 32918, 6869, 33332, 832,
  /* 6878: union */
  41, 3, 2594, 6872, 845, 150, 3, 564, 6872, 594, 2594, 634, 845,
  /* 6891: array */
  7, 6878,
  /* 6893: choice: 1080p, 1K, 2K, 480p, ... */
  6, 7, 2, 6, 7, 80, 81, 82, 157,
  /* 6902: number */
  164, 7,
  /* 6904: object: aspect_ratio, callback_url, creativity, duration, ... */
  8, 14, 142, 60, 143, 0, 32968, 0, 322, 0, 485, 554, 529, 421, 659, 60, 705, 6893, 813, 6844, 814, 506, 827, 6867, 955, 8,
  986, 6902, 1057, 6891,
  /* 6934: text */
  85, 16,
  /* 6936: array */
  23, 60,
  /* 6938: text */
  101, 1, 6,
  /* 6941: text */
  1125, 1, 22, 3,
  /* 6945: object: default_image_model, default_provider_sort, default_text_model, description, ... */
  8, 11, 32901, 6938, 32912, 6941, 754, 6934, 1132, 938, 1169, 938, 1210, 938, 1242, 6936, 1287, 17, 1336, 8, 1337, 8, 1338,
  8,
  /* 6969: object: default_image_model, default_provider_sort, default_text_model, description, ... */
  8, 11, 133, 6938, 144, 6941, 754, 6934, 1132, 938, 1169, 938, 1210, 938, 1242, 6936, 1287, 17, 1336, 8, 1337, 8, 1338, 8,
  /* 6993: choice: daily, lifetime, monthly, weekly */
  6, 4, 180, 351, 412, 508,
  /* 6999: object: include_byok_in_budgets, limit_usd */
  8, 2, 33369, 17, 1271, 8,
  /* 7005: array */
  103, 0, 1, 6,
  /* 7009: object: user_ids */
  8, 1, 33311, 7005,
};

/* Limits. */
static const double description_numbers[] = {
  2.0, 1.0, 10.0, 20.0, 20971520.0, 10000.0, 100.0, 0.0, 255.0, 1024.0, 8.0, 16.0, 64.0, 256.0, 4.0, 25.0, 500.0, 5000.0,
  1000.0, 200.0, 20000.0, 512.0, 50.0,
};

/* Path templates. */
static const char description_paths[2044] =
  "/activity/analytics/meta/analytics/query/api/alpha/decisions/audio/speech/audio/transcriptions/auth/"
  "keys/auth/keys/code/batches/batches/{id}/benchmarks/byok/byok/{id}/chat/completions/classifications/"
  "task/containers/{container_id}/files/containers/{container_id}/files/{file_id}/containers/{container"
  "_id}/files/{file_id}/content/containers/{container_id}/files/{file_id}/promote/credits/credits/coinb"
  "ase/datasets/app-rankings/datasets/rankings-daily/datasets/session-cost/embeddings/embeddings/models"
  "/endpoints/zdr/external-users/external-users/{user}/generation/generation/content/generation/feedbac"
  "k/guardrails/guardrails/assignments/keys/guardrails/assignments/members/guardrails/{id}/guardrails/{"
  "id}/assignments/keys/guardrails/{id}/assignments/keys/remove/guardrails/{id}/assignments/members/gua"
  "rdrails/{id}/assignments/members/remove/images/images/models/images/models/{author}/{slug}/endpoints"
  "/keys/{hash}/messages/model/{author}/{slug}/models/count/models/user/oauth/jwks/oauth/token/observab"
  "ility/destinations/observability/destinations/{id}/organization/members/organization/settings/preset"
  "s/presets/{slug}/presets/{slug}/chat/completions/presets/{slug}/messages/presets/{slug}/responses/pr"
  "esets/{slug}/versions/presets/{slug}/versions/{version}/private-endpoints/private-endpoints/{id}/pri"
  "vate-endpoints/{id}/activate/private-endpoints/{id}/disable/private-endpoints/{id}/enable/private-en"
  "dpoints/{id}/pricing/private-endpoints/{id}/validate/providers/rerank/scim/group-mappings/scim/group"
  "-mappings/{id}/scim/groups/scim/sync-jobs/scim/sync-jobs/{id}/systemone/tools/tools/{name}/vault/int"
  "erns/{internId}/connections/vault/interns/{internId}/effective-secrets/vault/interns/{internId}/secr"
  "ets/vault/interns/{internId}/secrets/copy/vault/interns/{internId}/secrets/{name}/vault/secrets/vaul"
  "t/secrets/{name}/videos/videos/models/videos/{jobId}/videos/{jobId}/content/workspaces/workspaces/{i"
  "d}/workspaces/{id}/budgets/workspaces/{id}/budgets/{interval}/workspaces/{id}/members/workspaces/{id"
  "}/members/add/workspaces/{id}/members/remove";

/* Rows of operations: name, path, path_size, flags, body, parts, parameters, parameter_count, cursor_parameter, cursor_member, notes. */
static const uint16_t description_operations[] = {
  1014, 0, 9, 4096, 65535, 65535, 0, 5, 65535, 65535, 0, 1046, 9, 15, 4096, 65535, 65535, 5, 0, 65535, 65535, 0, 975, 24,
  16, 4169, 81, 65535, 5, 0, 65535, 65535, 0, 1267, 40, 20, 49225, 103, 65535, 5, 0, 65535, 65535, 0, 1089, 60, 13, 73, 431,
  65535, 5, 0, 65535, 65535, 0, 1294, 73, 21, 89, 463, 479, 5, 0, 65535, 65535, 0, 1296, 94, 10, 73, 498, 65535, 5, 0,
  65535, 65535, 0, 1129, 104, 15, 4169, 519, 65535, 5, 0, 65535, 65535, 0, 774, 119, 8, 37888, 65535, 65535, 5, 5, 167, 403,
  0, 883, 119, 8, 32841, 103, 65535, 10, 0, 65535, 65535, 0, 752, 127, 13, 34820, 65535, 65535, 10, 1, 65535, 65535, 0, 673,
  127, 13, 36864, 65535, 65535, 11, 1, 65535, 65535, 0, 897, 140, 11, 4096, 65535, 65535, 12, 9, 65535, 65535, 0, 842, 151,
  5, 4608, 65535, 65535, 21, 4, 65535, 65535, 0, 882, 151, 5, 73, 693, 65535, 25, 0, 65535, 65535, 0, 886, 156, 10, 2052,
  65535, 65535, 25, 1, 65535, 65535, 0, 672, 156, 10, 4096, 65535, 65535, 26, 1, 65535, 65535, 0, 933, 156, 10, 75, 713,
  65535, 27, 1, 65535, 65535, 0, 1297, 166, 17, 457, 2382, 65535, 28, 1, 65535, 65535, 0, 1241, 183, 21, 4096, 65535, 65535,
  29, 1, 65535, 65535, 0, 1090, 171, 12, 33225, 103, 65535, 30, 0, 65535, 65535, 0, 1143, 204, 32, 36864, 65535, 65535, 30,
  3, 65535, 65535, 0, 1047, 236, 42, 36864, 65535, 65535, 33, 2, 65535, 65535, 0, 1317, 278, 50, 36864, 65535, 65535, 35, 2,
  65535, 65535, 0, 1198, 328, 50, 32769, 65535, 65535, 37, 2, 65535, 65535, 0, 674, 378, 8, 4096, 65535, 65535, 39, 0,
  65535, 65535, 0, 1188, 386, 17, 1, 65535, 65535, 39, 0, 65535, 65535, 2, 956, 403, 22, 4608, 65535, 65535, 39, 7, 65535,
  65535, 0, 1049, 425, 24, 4096, 65535, 65535, 46, 7, 65535, 65535, 0, 958, 449, 22, 4608, 65535, 65535, 53, 5, 65535,
  65535, 0, 1039, 471, 11, 201, 2662, 65535, 58, 0, 65535, 65535, 0, 1191, 482, 18, 4608, 65535, 65535, 58, 2, 65535, 65535,
  0, 1058, 500, 14, 4096, 65535, 65535, 60, 0, 65535, 65535, 0, 1099, 514, 15, 37376, 65535, 65535, 60, 4, 65535, 65535, 1,
  1130, 514, 15, 32841, 103, 65535, 64, 0, 65535, 65535, 1, 1133, 529, 22, 34820, 65535, 65535, 64, 1, 65535, 65535, 1,
  1012, 529, 22, 36864, 65535, 65535, 65, 1, 65535, 65535, 1, 1156, 529, 22, 32843, 103, 65535, 66, 1, 65535, 65535, 1, 602,
  230, 6, 5120, 65535, 65535, 67, 8, 279, 279, 0, 732, 230, 6, 81, 65535, 2685, 75, 2, 65535, 65535, 0, 662, 262, 16, 2052,
  65535, 65535, 77, 3, 65535, 65535, 0, 1013, 262, 16, 4096, 65535, 65535, 80, 3, 65535, 65535, 0, 1170, 304, 24, 4096,
  65535, 65535, 83, 3, 65535, 65535, 0, 899, 551, 11, 4096, 65535, 65535, 86, 1, 65535, 65535, 0, 1217, 562, 19, 4096,
  65535, 65535, 87, 1, 65535, 65535, 0, 1289, 581, 20, 73, 2700, 65535, 88, 0, 65535, 65535, 0, 962, 601, 11, 4608, 65535,
  65535, 88, 3, 65535, 65535, 0, 995, 601, 11, 73, 2764, 65535, 91, 0, 65535, 65535, 0, 1144, 612, 28, 4608, 65535, 65535,
  91, 2, 65535, 65535, 0, 1219, 640, 31, 4608, 65535, 65535, 93, 2, 65535, 65535, 0, 1001, 671, 16, 2052, 65535, 65535, 95,
  1, 65535, 65535, 0, 831, 671, 16, 4096, 65535, 65535, 96, 1, 65535, 65535, 0, 1028, 671, 16, 75, 2808, 65535, 97, 1,
  65535, 65535, 0, 1308, 687, 33, 4608, 65535, 65535, 98, 3, 65535, 65535, 0, 1292, 687, 33, 73, 2853, 65535, 101, 1, 65535,
  65535, 0, 1322, 720, 40, 73, 2853, 65535, 102, 1, 65535, 65535, 0, 1330, 760, 36, 4608, 65535, 65535, 103, 3, 65535,
  65535, 0, 1314, 760, 36, 73, 2857, 65535, 106, 1, 65535, 65535, 0, 1335, 796, 43, 73, 2857, 65535, 107, 1, 65535, 65535,
  0, 817, 839, 7, 457, 2925, 65535, 108, 0, 65535, 65535, 0, 1016, 846, 14, 4096, 65535, 65535, 108, 0, 65535, 65535, 0,
  1272, 860, 40, 4096, 65535, 65535, 108, 2, 65535, 65535, 0, 898, 99, 4, 4096, 65535, 65535, 110, 0, 65535, 65535, 0, 127,
  99, 5, 4096, 65535, 65535, 110, 3, 65535, 65535, 0, 658, 99, 5, 73, 2957, 65535, 113, 0, 65535, 65535, 0, 663, 900, 12,
  2052, 65535, 65535, 113, 1, 65535, 65535, 0, 293, 900, 12, 4096, 65535, 65535, 114, 1, 65535, 65535, 0, 731, 900, 12, 75,
  2973, 65535, 115, 1, 65535, 65535, 0, 945, 912, 9, 457, 4109, 65535, 116, 1, 65535, 65535, 0, 496, 921, 22, 4096, 65535,
  65535, 117, 2, 65535, 65535, 0, 588, 493, 7, 4608, 65535, 65535, 119, 31, 65535, 65535, 0, 1017, 943, 13, 4096, 65535,
  65535, 150, 1, 65535, 65535, 0, 963, 956, 12, 4608, 65535, 65535, 151, 2, 65535, 65535, 0, 910, 867, 33, 4096, 65535,
  65535, 153, 2, 65535, 65535, 0, 911, 968, 11, 36864, 65535, 65535, 155, 0, 65535, 65535, 0, 1040, 979, 12, 32865, 65535,
  103, 155, 0, 65535, 65535, 0, 1325, 991, 27, 4608, 65535, 65535, 155, 3, 65535, 65535, 0, 1328, 991, 27, 73, 4271, 65535,
  158, 0, 65535, 65535, 0, 1329, 1018, 32, 2052, 65535, 65535, 158, 1, 65535, 65535, 0, 1307, 1018, 32, 4096, 65535, 65535,
  159, 1, 65535, 65535, 0, 1332, 1018, 32, 75, 4297, 65535, 160, 1, 65535, 65535, 0, 1273, 1050, 21, 4608, 65535, 65535,
  161, 2, 65535, 65535, 0, 1270, 1071, 22, 36864, 65535, 65535, 163, 0, 65535, 65535, 1, 1304, 1071, 22, 32843, 103, 65535,
  163, 0, 65535, 65535, 1, 775, 1093, 8, 4608, 65535, 65535, 163, 2, 65535, 65535, 0, 589, 1101, 15, 4096, 65535, 65535,
  165, 1, 65535, 65535, 0, 1315, 1116, 32, 73, 2382, 65535, 166, 1, 65535, 65535, 0, 1208, 1148, 24, 73, 4109, 65535, 167,
  1, 65535, 65535, 0, 1237, 1172, 25, 73, 6717, 65535, 168, 1, 65535, 65535, 0, 1145, 1197, 24, 4608, 65535, 65535, 169, 3,
  65535, 65535, 0, 1048, 1221, 34, 4096, 65535, 65535, 172, 2, 65535, 65535, 0, 1192, 1255, 18, 36864, 65535, 65535, 174, 0,
  65535, 65535, 1, 1209, 1255, 18, 32841, 103, 65535, 174, 0, 65535, 65535, 1, 1211, 1273, 23, 34820, 65535, 65535, 174, 2,
  65535, 65535, 1, 1138, 1273, 23, 36864, 65535, 65535, 176, 1, 65535, 65535, 1, 1230, 1273, 23, 32843, 103, 65535, 177, 1,
  65535, 65535, 1, 1260, 1296, 32, 32769, 65535, 65535, 178, 1, 65535, 65535, 1, 1240, 1328, 31, 32769, 65535, 65535, 179,
  1, 65535, 65535, 1, 1213, 1359, 30, 32769, 65535, 65535, 180, 1, 65535, 65535, 1, 1319, 1389, 31, 34890, 103, 65535, 181,
  1, 65535, 65535, 1, 1277, 1420, 32, 32841, 103, 65535, 182, 1, 65535, 65535, 1, 912, 1452, 10, 4096, 65535, 65535, 183, 0,
  65535, 65535, 0, 818, 1462, 7, 201, 6812, 65535, 183, 0, 65535, 65535, 0, 996, 1187, 10, 8649, 6717, 65535, 183, 1, 65535,
  65535, 0, 1220, 1469, 20, 4608, 65535, 65535, 184, 2, 65535, 65535, 0, 1238, 1469, 20, 73, 6828, 65535, 186, 0, 65535,
  65535, 0, 1239, 1489, 25, 2052, 65535, 65535, 186, 2, 65535, 65535, 0, 1171, 1489, 25, 4096, 65535, 65535, 188, 1, 65535,
  65535, 0, 1258, 1489, 25, 75, 6840, 65535, 189, 1, 65535, 65535, 0, 964, 1514, 12, 4608, 65535, 65535, 190, 2, 65535,
  65535, 0, 1091, 1526, 15, 32769, 65535, 65535, 192, 0, 65535, 65535, 1, 957, 1541, 20, 36864, 65535, 65535, 192, 1, 65535,
  65535, 1, 997, 1561, 10, 32841, 103, 65535, 193, 0, 65535, 65535, 0, 603, 1571, 6, 37376, 65535, 65535, 193, 3, 65535,
  65535, 0, 396, 1577, 13, 36864, 65535, 65535, 196, 1, 65535, 65535, 0, 1218, 1590, 37, 36864, 65535, 65535, 197, 1, 65535,
  65535, 0, 1333, 1627, 43, 37376, 65535, 65535, 198, 3, 65535, 65535, 0, 1243, 1670, 33, 37376, 65535, 65535, 201, 3,
  65535, 65535, 0, 1282, 1703, 38, 32841, 103, 65535, 204, 1, 65535, 65535, 0, 1269, 1741, 40, 34820, 65535, 65535, 205, 2,
  65535, 65535, 0, 1255, 1741, 40, 34890, 103, 65535, 207, 2, 65535, 65535, 0, 1059, 1781, 14, 37376, 65535, 65535, 209, 2,
  65535, 65535, 0, 1092, 1795, 21, 34820, 65535, 65535, 211, 1, 65535, 65535, 0, 1076, 1795, 21, 34890, 103, 65535, 212, 1,
  65535, 65535, 0, 819, 1816, 7, 8265, 6904, 65535, 213, 0, 65535, 65535, 0, 1060, 1823, 14, 4096, 65535, 65535, 213, 0,
  65535, 65535, 0, 590, 1837, 15, 12288, 65535, 65535, 213, 1, 65535, 65535, 0, 1100, 1852, 23, 4096, 65535, 65535, 214, 2,
  65535, 65535, 0, 965, 1875, 11, 4608, 65535, 65535, 216, 2, 65535, 65535, 0, 998, 1875, 11, 73, 6945, 65535, 218, 0,
  65535, 65535, 0, 1002, 1886, 16, 2052, 65535, 65535, 218, 1, 65535, 65535, 0, 832, 1886, 16, 4096, 65535, 65535, 219, 1,
  65535, 65535, 0, 1029, 1886, 16, 75, 6969, 65535, 220, 1, 65535, 65535, 0, 1193, 1902, 24, 4096, 65535, 65535, 221, 1,
  65535, 65535, 0, 1212, 1926, 35, 2052, 65535, 65535, 222, 2, 65535, 65535, 0, 1139, 1926, 35, 4096, 65535, 65535, 224, 2,
  65535, 65535, 0, 1231, 1926, 35, 2122, 6999, 65535, 226, 2, 65535, 65535, 0, 1194, 1961, 24, 4608, 65535, 65535, 228, 3,
  65535, 65535, 0, 1262, 1985, 28, 73, 7009, 65535, 231, 1, 65535, 65535, 0, 1299, 2013, 31, 73, 7009, 65535, 232, 1, 65535,
  65535, 0,
};

/* Parameters of operations: name, place and whether it is required, node. */
static const uint16_t description_parameters[] = {
  103, 1, 0, 442, 1, 0, 499, 1, 1, 811, 1, 0, 865, 1, 0, 167, 1, 0, 195, 1, 60, 339, 1, 103, 884, 1, 103, 946, 1, 103, 15,
  4, 429, 15, 4, 429, 170, 1, 541, 337, 1, 560, 472, 1, 0, 627, 1, 565, 777, 1, 554, 927, 1, 0, 939, 1, 546, 980, 1, 556,
  1140, 1, 8, 195, 1, 571, 315, 1, 574, 529, 1, 576, 865, 1, 4, 15, 4, 4, 15, 4, 4, 15, 4, 4, 1202, 2, 2492, 352, 1, 2496,
  167, 1, 0, 195, 1, 60, 816, 4, 429, 393, 4, 429, 816, 4, 429, 393, 4, 429, 816, 4, 429, 393, 4, 429, 816, 4, 429, 145, 1,
  2510, 195, 1, 571, 315, 1, 2507, 472, 1, 2499, 486, 1, 2505, 713, 1, 2505, 795, 1, 2514, 319, 1, 2563, 472, 1, 2531, 486,
  1, 2505, 515, 1, 2556, 713, 1, 2505, 909, 1, 2552, 943, 1, 2545, 195, 1, 2568, 200, 1, 0, 315, 1, 2571, 468, 1, 0, 730, 1,
  2574, 195, 1, 2678, 315, 1, 574, 151, 1, 0, 195, 1, 60, 315, 1, 767, 1054, 1, 8, 151, 4, 429, 151, 4, 429, 151, 4, 429,
  167, 1, 0, 195, 1, 2678, 207, 1, 64, 279, 1, 0, 465, 1, 0, 529, 1, 2681, 565, 1, 0, 865, 1, 4, 529, 1, 2681, 865, 1, 4,
  393, 4, 0, 529, 1, 2681, 865, 1, 4, 393, 4, 0, 529, 1, 2681, 865, 1, 4, 393, 4, 0, 529, 1, 2681, 865, 1, 4, 15, 5, 429,
  15, 5, 429, 195, 1, 571, 315, 1, 574, 865, 1, 4, 195, 1, 571, 315, 1, 574, 195, 1, 571, 315, 1, 574, 15, 4, 4, 15, 4, 4,
  15, 4, 4, 15, 4, 4, 195, 1, 571, 315, 1, 574, 15, 4, 4, 15, 4, 4, 15, 4, 4, 195, 1, 571, 315, 1, 574, 15, 4, 4, 15, 4, 4,
  144, 4, 0, 268, 4, 0, 315, 1, 574, 865, 1, 4, 1053, 1, 0, 118, 4, 0, 118, 4, 0, 118, 4, 0, 1202, 2, 2492, 144, 4, 0, 268,
  4, 0, 1, 1, 0, 74, 1, 4192, 96, 1, 0, 145, 1, 4178, 195, 1, 2678, 315, 1, 574, 328, 1, 4174, 385, 1, 554, 441, 1, 0, 472,
  1, 2531, 605, 1, 4169, 606, 1, 4169, 612, 1, 0, 755, 1, 4165, 844, 1, 574, 846, 1, 574, 914, 1, 0, 1056, 1, 0, 1062, 1,
  4169, 1063, 1, 4169, 1064, 1, 4169, 1066, 1, 4169, 1101, 1, 4169, 1107, 1, 4169, 1110, 1, 0, 1157, 1, 0, 1200, 1, 0, 1222,
  1, 4171, 1225, 1, 4171, 1244, 1, 4169, 1245, 1, 4169, 1110, 1, 0, 195, 1, 2678, 315, 1, 574, 144, 4, 0, 268, 4, 0, 195, 1,
  571, 315, 1, 574, 865, 1, 4, 15, 4, 4, 15, 4, 4, 15, 4, 4, 195, 1, 571, 315, 1, 574, 195, 1, 571, 315, 1, 574, 144, 4,
  429, 144, 4, 429, 144, 4, 429, 144, 4, 429, 144, 4, 429, 195, 1, 571, 315, 1, 574, 144, 4, 429, 443, 4, 429, 15, 4, 429,
  665, 1, 103, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 1202, 2, 2492, 195, 1,
  571, 315, 1, 574, 15, 4, 4, 841, 5, 6836, 15, 4, 4, 15, 4, 4, 195, 1, 571, 315, 1, 574, 15, 4, 429, 195, 1, 60, 315, 1,
  767, 648, 1, 0, 133, 4, 429, 503, 4, 429, 195, 1, 60, 315, 1, 60, 503, 4, 429, 195, 1, 60, 315, 1, 60, 503, 4, 429, 503,
  4, 429, 133, 4, 429, 503, 4, 429, 133, 4, 429, 503, 4, 429, 195, 1, 60, 315, 1, 60, 133, 4, 429, 133, 4, 429, 192, 4, 429,
  190, 1, 574, 192, 4, 429, 195, 1, 571, 315, 1, 574, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 15, 4, 429, 504, 4,
  6993, 15, 4, 429, 504, 4, 6993, 15, 4, 429, 504, 4, 6993, 15, 4, 429, 195, 1, 571, 315, 1, 574, 15, 4, 429, 15, 4, 429,
};

/* The fields of a row. */
enum {
  DESCRIPTION_NAME = 0,
  DESCRIPTION_PATH = 1,
  DESCRIPTION_PATH_SIZE = 2,
  DESCRIPTION_FLAGS = 3,
  DESCRIPTION_BODY = 4,
  DESCRIPTION_PARTS = 5,
  DESCRIPTION_PARAMETERS = 6,
  DESCRIPTION_PARAMETER_COUNT = 7,
  DESCRIPTION_CURSOR_PARAMETER = 8,
  DESCRIPTION_CURSOR_MEMBER = 9,
  DESCRIPTION_NOTES = 10,
  DESCRIPTION_ROW_SIZE = 11,
};

static inline uint16_t description_word(size_t place) { return description_words[place]; }

static inline double description_number(size_t number) { return description_numbers[number]; }

static inline size_t description_name_size(size_t number) {
  size_t size = 0, end = DESCRIPTION_NAME_LIMIT + 1;
  while (end - size > 1) {
    size_t middle = (size + end) / 2;
    if (description_name_firsts[middle] <= number)
      size = middle;
    else
      end = middle;
  }
  return size;
}

/* The first name of a size, and its number; the others of that size follow it. */
static inline const void *description_names_of_size(size_t size) {
  return description_names + description_name_starts[size];
}

static inline size_t description_first_name(size_t size) { return description_name_firsts[size]; }

static inline uint16_t description_operation(size_t number, size_t field) {
  return description_operations[number * DESCRIPTION_ROW_SIZE + field];
}

static inline const void *description_path(size_t place) { return description_paths + place; }

static inline uint16_t description_parameter(size_t number, size_t field) {
  return description_parameters[number * 3 + field];
}

#endif
